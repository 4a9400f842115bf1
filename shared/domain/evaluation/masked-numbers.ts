/** Digits, perhaps parted by spaces or dashes, as many as a telephone number has, and the check letter of an identity number. */
const NUMBER = /[0-9０-９](?:[\s-]?[0-9０-９]){6,}[XxＸ]?/g

/** A text without the numbers by which a person could be found: of each the first three figures are left. */
export const maskedNumbers = (text: string): string => text.replace(NUMBER, (found) => `${found.slice(0, 3)}****`)

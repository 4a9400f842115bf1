import { expect, test } from 'vitest'
import { files, read } from './files.ts'

/** What a key, a token or a person's number looks like. */
const SECRETS: Readonly<Record<string, RegExp>> = {
  'private key': new RegExp(`-----BEGIN [A-Z ]*PRIVATE ${'KEY'}-----`),
  'access key id': /\b(AKIA|ASIA|LTAI|AKID)[0-9A-Za-z]{12,}\b/,
  'signed token': /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/,
  'long base64 secret': /(secret|password|token|key)['"]?\s*[:=]\s*['"][A-Za-z0-9+/_-]{32,}={0,2}['"]/i,
  'mobile number': /(?<![\d.])1[3-9]\d{9}(?!\d)/,
}

const scanned = files.filter((file) => !/\.(png|ttf|woff2?)$/.test(file) && file !== 'package-lock.json')

test('no key, token or mobile number is in the repository', () => {
  const found = scanned.flatMap((file) =>
    Object.entries(SECRETS).flatMap(([kind, pattern]) => (pattern.test(read(file)) ? [`${file}: ${kind}`] : [])),
  )
  expect(found).toEqual([])
})

test('no identity number with a right check digit is in the repository', () => {
  const numbers = scanned.flatMap((file) =>
    [...read(file).matchAll(/(?<![\dA-Z])\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX](?![\dA-Z])/g)].map(
      ([number]) => ({ file, number }),
    ),
  )
  expect(numbers.filter(({ number }) => checkDigit(number) === number[17])).toEqual([])
})

test('the scan finds what it looks for', () => {
  const samples = [
    '-----BEGIN PRIVATE ' + 'KEY-----',
    `AKIA${'A'.repeat(16)}`,
    `secret: "${'a'.repeat(40)}"`,
    `13${'0'.repeat(9)}`,
  ]
  for (const sample of samples) expect(Object.values(SECRETS).some((pattern) => pattern.test(sample))).toBe(true)
  expect(checkDigit(`11010119900101${'123'}`)).toMatch(/[\dX]/)
})

/** Check digit of GB 11643 over the first 17 digits. */
function checkDigit(number: string): string {
  const sum = [...number.slice(0, 17)].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  return '10X98765432'[sum % 11] ?? ''
}

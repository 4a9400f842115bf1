const SHOWN = 4

/** A case number with its middle covered: enough for its owner to know it again, too little to look it up. */
export const maskedCase = (projectNo: string): string =>
  projectNo.length <= SHOWN * 2
    ? `****${projectNo.slice(-SHOWN / 2)}`
    : `${projectNo.slice(0, SHOWN)}****${projectNo.slice(-SHOWN)}`

interface Pages {
  readonly pages: readonly string[]
  readonly subPackages: ReadonlyArray<{ readonly root: string; readonly pages: readonly string[] }>
}

/** Addresses of all pages of the mini-program, without a leading slash, in the order of its configuration. */
export async function pageAddresses(): Promise<string[]> {
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  const config: { default: unknown } = await import('../../miniprogram/src/app.config.ts')
  const { pages, subPackages } = config.default as Pages
  return [...pages, ...subPackages.flatMap(({ root, pages: below }) => below.map((page) => `${root}/${page}`))]
}

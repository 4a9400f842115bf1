/**
 * Prints the address of every page of the H5 app, one a line. A bucket knows whole names only, so that the entry page is
 * stored once more under each of them (docs/deploy.md).
 */
interface Pages {
  readonly pages: readonly string[]
  readonly subPackages: ReadonlyArray<{ readonly root: string; readonly pages: readonly string[] }>
}

Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
const config: { default: unknown } = await import('../../miniprogram/src/app.config.ts')
const { pages, subPackages } = config.default as Pages
const addresses = [...pages, ...subPackages.flatMap(({ root, pages: below }) => below.map((page) => `${root}/${page}`))]
console.log(addresses.join('\n'))

export {}

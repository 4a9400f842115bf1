import { pageAddresses } from './page-addresses.ts'

/**
 * Prints the address of every page of the H5 app, one a line. A bucket knows whole names only, so that the entry page is
 * stored once more under each of them (docs/deploy.md).
 */
console.log((await pageAddresses()).join('\n'))

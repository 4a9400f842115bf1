import { pageAddresses } from './page-addresses.ts'

/**
 * Prints the address of every page of the H5 app, one a line. A bucket knows whole names only, so that the entry page is
 * stored once more under each of them (docs/deploy.md), and under the two addresses that are typed into kiosks.
 */
console.log([...(await pageAddresses()), 'kiosk', 'terminal'].join('\n'))

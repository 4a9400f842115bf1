import type { Samples } from '../sample.ts'
import { cards } from './cards.ts'
import { channels } from './channels.ts'
import { citizen } from './citizen.ts'
import { desk } from './desk.ts'
import { exchange } from './exchange.ts'
import { region } from './region.ts'
import { staff } from './staff.ts'

/** How each route of the contract is asked for. */
export const samples: Samples = { ...citizen, ...staff, ...region, ...desk, ...channels, ...cards, ...exchange }

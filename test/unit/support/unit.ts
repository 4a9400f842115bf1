import type { StaffIdentity } from '../../../functions/kernel/ports.ts'
import { handleTicket } from '../../../functions/ticket/handle-ticket.ts'
import type { StaffRole } from '../../../shared/contract/authority.ts'
import type { Handling } from '../../../shared/domain/ticket/handling.ts'
import { admin, type House, house, ORG } from './house.ts'

const person = (id: string, ...roles: StaffRole[]): StaffIdentity => ({ id, org: ORG, region: '', roles })
export const LEAD = person('S4', 'lead')
export const HANDLER = person('S2', 'handler')
export const BUREAU = (here: House) => ({ ...admin(here.places[0]), id: 'S9' })

/** A house with a handler, a clerk and a lead in the unit. */
export async function unit(...how: Parameters<typeof house>): Promise<House> {
  const here = house(...how)
  const east = here.places[0]
  await here.directory.putAll([
    { kind: 'staff', id: 'S4', name: '丁', org: ORG, region: east },
    { kind: 'staff', id: 'S5', name: '戊', org: ORG, region: east },
  ])
  const enrol = (staff: string, ...roles: StaffRole[]) => here.identities.enrol(ORG, { account: `a-${staff}`, staff, roles })
  await enrol('S1', 'staff', 'handler')
  await enrol('S2', 'handler')
  await enrol('S4', 'lead')
  await enrol('S5', 'staff')
  await enrol('S3', 'handler')
  return here
}

/** Takes a ticket on, by the handler, through these handlings. @returns what is sent with the next one. */
export async function work(here: House, code: string, ...handlings: Handling[]) {
  let version = here.tickets.items.get(code)?.version ?? 0
  for (const handling of handlings) {
    const done = await handleTicket({ id: code, version }, handling, HANDLER, here)
    if (!done.ok) throw new Error(done.refusal.code)
    version = done.value.ticket.version
  }
  return { id: code, version }
}

/** Asks for more time. */
export const ASK = { do: 'ask-extension', reason: '设备要从外地调来', until: '2026-04-10' } as const

import { expect, test } from 'vitest'
import { readDirectory } from '../../../shared/data/directory/read.ts'
import { profiles } from '../../../shared/data/index.ts'
import { ADMIN, type City } from './city.ts'

/** Two units beneath the place, of different regions, with a window and people: one serves, the other gets the case. */
function twoUnits(profile: City['profile']) {
  const entries = readDirectory(profile as 'lincang' | 'linzi')
  const top = profiles.find(({ id }) => id === profile)?.region
  const found = entries.flatMap((unit) => {
    if (unit.kind !== 'org' || unit.region === top) return []
    const staff = entries.filter((entry) => entry.kind === 'staff' && entry.org === unit.id).map(({ id }) => id)
    const window = entries.find((entry) => entry.kind === 'window' && entry.org === unit.id)
    return window?.kind === 'window' && staff.length > 1
      ? [{ id: unit.id, name: unit.name, region: unit.region, window, staff }]
      : []
  })
  const [served] = found
  const other = found.find(({ region }) => region !== served?.region)
  if (!served || !other) throw new Error('no two units of different regions')
  return { served, other }
}

/** Somebody of a unit as an administrator of its region. @returns his session token. */
async function administratorOf(city: City, staff: string, phone: string): Promise<string> {
  const { code } = await city.api.call('invite', { staff, roles: ['admin'] }, await city.token(ADMIN))
  const { token } = await city.api.call('acceptInvitation', { code }, await city.token(phone))
  return token
}

/** 改派: who supervises a case is the bureau of the unit that has it. */
export function sentOnJourneys(city: () => City): void {
  test('a case that is sent on to another region leaves the lists of its bureau and comes into those of the new one', async () => {
    const { api } = city()
    const { served, other } = twoUnits(city().profile)
    const { window, staff } = served
    const place = { winno: window.id, areaCode: window.region, orgcode: served.id, proManager: staff[0] ?? '' }
    const service = await city().push(place)
    const said = { level: 1, codes: ['108'], text: '', named: false, channel: 'mini-program' } as const
    const who = { requestKey: `sent-on-${service}`, visitor: `visitor-of-${service}` }
    await api.call('submitRating', { target: { service }, ...who, ...said, codes: [...said.codes] })
    await city().host.drained()
    const old = await administratorOf(city(), staff[1] ?? '', '10000000091')
    const anew = await administratorOf(city(), other.staff[0] ?? '', '10000000092')
    const sees = async (token: string) => {
      const { tickets } = await api.call('regionTickets', { view: 'open' }, token)
      const page = await api.call('regionTicket', { id: service }, token).catch((refusal: Error) => refusal.message)
      return { listed: tickets.some(({ id }) => id === service), opened: typeof page !== 'string' || page }
    }
    const unknown = { listed: false, opened: expect.stringContaining('E3001') }
    expect([await sees(old), await sees(anew)]).toEqual([{ listed: true, opened: true }, unknown])
    const admin = await city().token(ADMIN)
    const { version } = (await api.call('regionTicket', { id: service }, admin)).ticket
    const move = { decision: 'reassign', reason: '窗口由它派驻。', org: other.id } as const
    const { ticket } = await api.call('decideDispute', { id: service, version, ...move }, admin)
    expect(ticket).toMatchObject({ state: 'received', orgName: other.name })
    expect([await sees(old), await sees(anew)]).toEqual([unknown, { listed: true, opened: true }])
  })
}

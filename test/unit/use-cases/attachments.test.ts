import { expect, test } from 'vitest'
import { sm3Digest } from '../../../functions/adapters/digest.ts'
import { askUpload, attachPicture } from '../../../functions/evidence/attach-picture.ts'
import { seeAttachment } from '../../../functions/evidence/see-attachment.ts'
import { handleTicket } from '../../../functions/ticket/handle-ticket.ts'
import { PICTURE_LIMIT } from '../../../shared/domain/picture.ts'
import { memoryEvidence } from '../../memory/evidence.ts'
import { memoryLooks } from '../../memory/looks.ts'
import { VERIFY } from '../support/handlings.ts'
import { admin, handler, house, OTHER_ORG, refused } from '../support/house.ts'

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(40).fill(1)])
const WEBP = Uint8Array.from([...Buffer.from('RIFF0000WEBPVP8 '), ...Array(40).fill(2)])
const PDF = new TextEncoder().encode('%PDF-1.4 not a picture')

async function scene() {
  const town = house()
  const own = { ...town, evidence: memoryEvidence(), looks: memoryLooks(), digest: sm3Digest }
  const { code: id } = await town.complain()
  return {
    ...own,
    id,
    async attach(body: Uint8Array, { type = 'image/png' as const, name = '现场', staff = handler() } = {}) {
      const asked = await askUpload({ id, type, bytes: body.byteLength }, staff, own)
      if (!asked.ok) return asked
      own.evidence.kept.set(asked.value.url.slice('upload:'.length), body)
      return attachPicture({ id, upload: asked.value.upload, name }, staff, own)
    },
    own,
  }
}

test('a picture is what its bytes say, is kept where no upload reaches, and its SM3 is in the history', async () => {
  const here = await scene()
  for (const [body, type] of [
    [PNG, 'image/png'],
    [WEBP, 'image/webp'],
  ] as const) {
    const done = await here.attach(body)
    expect(done).toMatchObject({ ok: true })
    const ticket = await here.tickets.get(here.id)
    const attachment = ticket?.attachments.at(-1)
    expect(attachment).toMatchObject({ name: '现场', type, bytes: body.byteLength, hash: sm3Digest(body) })
    expect(ticket?.history.at(-1)).toMatchObject({ command: 'attach', by: 'S2', note: { attachment } })
    const key = `tickets/${here.id}/${attachment?.id}.${type.slice(6)}`
    expect(here.evidence.kept.get(key)).toEqual(body)
  }
  for (const key of here.evidence.kept.keys()) if (key.startsWith('incoming/')) here.evidence.kept.set(key, PDF)
  expect(here.evidence.kept.get(`tickets/${here.id}/${(await here.tickets.get(here.id))?.attachments[0]?.id}.png`)).toEqual(PNG)
})

test('what is no picture, too big or never came is refused, whatever it is called', async () => {
  const here = await scene()
  expect(await here.attach(PDF, { name: '照片.png' })).toEqual(refused('E3133'))
  expect(await askUpload({ id: here.id, type: 'image/png', bytes: PICTURE_LIMIT + 1 }, handler(), here.own)).toMatchObject(
    refused('E3133'),
  )
  const { upload } = await askUpload({ id: here.id, type: 'image/png', bytes: 9 }, handler(), here.own).then((asked) => {
    if (!asked.ok) throw new Error('refused')
    return asked.value
  })
  expect(await attachPicture({ id: here.id, upload, name: '无' }, handler(), here.own)).toEqual(refused('E3134'))
  const huge = new Uint8Array(PICTURE_LIMIT + 1)
  huge.set(PNG)
  here.evidence.kept.set(`incoming/${here.id}/${upload}`, huge)
  expect(await attachPicture({ id: here.id, upload, name: '大' }, handler(), here.own)).toEqual(refused('E3133'))
  expect((await here.tickets.get(here.id))?.attachments).toEqual([])
})

test('taken twice it is one, and the step of another meanwhile does not lose it', async () => {
  const here = await scene()
  const asked = await askUpload({ id: here.id, type: 'image/png', bytes: PNG.byteLength }, handler(), here.own)
  if (!asked.ok) throw new Error('refused')
  here.evidence.kept.set(`incoming/${here.id}/${asked.value.upload}`, PNG)
  const input = { id: here.id, upload: asked.value.upload, name: '现场' }
  const [once, step, twice] = await Promise.all([
    attachPicture(input, handler(), here.own),
    handleTicket({ id: here.id, version: 1 }, VERIFY, handler(), here.own),
    attachPicture(input, handler(), here.own),
  ])
  expect([once?.ok, twice?.ok]).toEqual([true, true])
  if (!step?.ok) expect(await handleTicket({ id: here.id, version: 2 }, VERIFY, handler(), here.own)).toMatchObject({ ok: true })
  const ticket = await here.tickets.get(here.id)
  expect(ticket).toMatchObject({ version: 3, state: 'verified' })
  expect(ticket?.attachments).toHaveLength(1)
})

test('opened by the unit and by those above, each time on record; by nobody else, nor by who is rated', async () => {
  const here = await scene()
  await here.attach(PNG)
  const attachment = (await here.tickets.get(here.id))?.attachments[0]?.id ?? ''
  const see = (staff: ReturnType<typeof handler>, which = attachment) =>
    seeAttachment({ id: here.id, attachment: which }, staff, here.own)
  const [east, west] = here.places
  expect(await see(handler())).toMatchObject({ value: { url: `show:tickets/${here.id}/${attachment}.png` } })
  expect(await see({ ...admin(east), org: OTHER_ORG })).toMatchObject({ ok: true })
  expect(here.looks.all.map(({ by, what, about, subject }) => ({ by, what, about, subject }))).toEqual(
    Array(2).fill({ by: 'S2', what: 'attachment', about: '现场', subject: here.id }),
  )
  for (const staff of [handler(OTHER_ORG), { ...admin(west), org: OTHER_ORG }, { ...handler(), id: 'S1' }])
    expect(await see(staff)).toEqual(refused('E3001'))
  expect(await see(handler(), 'A'.repeat(22))).toEqual(refused('E3135'))
  expect(await here.attach(PNG, { staff: { ...admin(east), org: OTHER_ORG } })).toEqual(refused('E3001'))
  expect(here.looks.all).toHaveLength(2)
})

test('what is kept stays: neither another picture put up later nor a ticket that takes no more changes anything', async () => {
  const here = await scene()
  await here.attach(PNG)
  const ticket = await here.tickets.get(here.id)
  const upload = ticket?.attachments[0]?.id ?? ''
  const other = PNG.with(20, 9)
  const again = () => {
    here.evidence.kept.set(`incoming/${here.id}/${upload}`, other)
    return attachPicture({ id: here.id, upload, name: '换过' }, handler(), here.own)
  }
  const key = `tickets/${here.id}/${upload}.png`
  expect(await again()).toMatchObject({ ok: true, value: { attachments: [{ name: '现场', hash: sm3Digest(PNG) }] } })
  expect(here.evidence.kept.get(key)).toEqual(PNG)
  if (!ticket) throw new Error('no ticket')
  const full = Array.from({ length: 20 }, (_, at) => ({ id: `A${at}`, name: '', type: 'image/png', bytes: 1, hash: '' }) as const)
  for (const [change, code] of [
    [{ state: 'void', attachments: [] }, 'E3020'],
    [{ attachments: full }, 'E3034'],
  ] as const) {
    here.tickets.items.set(here.id, { ...ticket, ...change })
    here.evidence.kept.delete(key)
    expect(await again()).toEqual(refused(code))
    expect(here.evidence.kept.has(key)).toBe(false)
  }
  here.tickets.items.set(here.id, { ...ticket, attachments: [] })
  here.evidence.kept.set(key, PNG)
  expect(await again()).toMatchObject({ ok: true, value: { attachments: [{ name: '换过', hash: sm3Digest(PNG) }] } })
  expect(here.evidence.kept.get(key)).toEqual(PNG)
})

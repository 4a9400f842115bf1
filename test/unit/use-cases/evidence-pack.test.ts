import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sm3Digest } from '../../../functions/adapters/digest.ts'
import { isDrawable } from '../../../functions/adapters/pdf/drawable.ts'
import { pdfPress } from '../../../functions/adapters/pdf/press.ts'
import { askUpload, attachPicture } from '../../../functions/evidence/attach-picture.ts'
import { listPacks, requestPack, takePack } from '../../../functions/evidence/request-pack.ts'
import type { Printing } from '../../../functions/printing/ports.ts'
import { runPrinting } from '../../../functions/printing/run-printing.ts'
import { handleTicket } from '../../../functions/ticket/handle-ticket.ts'
import { historyChain } from '../../../shared/domain/ticket/history-chain.ts'
import { readPdf } from '../../harness/pdf.ts'
import { png } from '../../harness/png.ts'
import { memoryFiles, memoryMakings } from '../../memory/reports.ts'
import { ANSWER, RECTIFY, TRIAGE, VERIFY } from '../support/handlings.ts'
import { admin, handler, house, OTHER_ORG, refused } from '../support/house.ts'

const folder = 'node_modules/@expo-google-fonts/noto-sans-sc'
const fonts = {
  regular: `${folder}/400Regular/NotoSansSC_400Regular.ttf`,
  bold: `${folder}/600SemiBold/NotoSansSC_600SemiBold.ttf`,
}

/** It says that it is wider than any memory. */
function tooWide(): Uint8Array {
  const picture = png()
  new DataView(picture.buffer).setUint32(16, 2 ** 31)
  return picture
}

async function scene() {
  const town = house()
  const { code: id } = await town.complain({ mobile: '10000000001' })
  const own = { ...town, printings: memoryMakings<Printing>(), files: memoryFiles() }
  const press = pdfPress(fonts, town.clock, false)
  const books = { book: async () => undefined }
  let version = 1
  return {
    ...own,
    own,
    id,
    async attach(body: Uint8Array, name = '现场照片') {
      const asked = await askUpload({ id, type: 'image/png', bytes: body.byteLength }, handler(), own)
      if (!asked.ok) throw new Error(asked.refusal.code)
      own.evidence.kept.set(`incoming/${id}/${asked.value.upload}`, body)
      expect(await attachPicture({ id, upload: asked.value.upload, name }, handler(), own)).toMatchObject({ ok: true })
      version += 1
    },
    async handleAll() {
      for (const handling of [VERIFY, TRIAGE, RECTIFY, ANSWER]) {
        expect(await handleTicket({ id, version }, handling, handler(), own)).toMatchObject({ ok: true })
        version += 1
      }
    },
    async print() {
      const [asked] = await own.printings.list(`ticket#${id}`, 1)
      if (!asked) throw new Error('nothing was asked for')
      await runPrinting(asked, { ...own, signs: own.directory as never, books, press } as never)
      return own.files.files.get((await own.printings.list(`ticket#${id}`, 1))[0]?.files[0]?.key ?? '')
    },
  }
}

test('a pack holds the whole history with its hashes, what was said, the pictures, and nobody who rated', async () => {
  const here = await scene()
  await here.attach(png())
  await here.handleAll()
  expect(await requestPack({ id: here.id }, handler(), here.own)).toMatchObject({ value: { state: 'queued', byName: '乙' } })
  const { pages } = readPdf((await here.print()) ?? new Uint8Array())
  const text = pages.map((page) => page.text).join('')
  const ticket = await here.tickets.get(here.id)
  if (!ticket) throw new Error('no ticket')
  const chain = historyChain(ticket, here.digest)
  for (const hash of [...chain, ticket.attachments[0]?.hash ?? '']) expect(text).toContain(hash)
  for (const words of [ticket.number, '等了很久', '东县政务局', '社会保险登记', '查看监控', '增开窗口', '已改正', '现场照片'])
    expect(text).toContain(words)
  expect(text).not.toContain('打不开')
  expect(text).toContain('证据图片（1 张）')
  const { rating } = here.evaluations.items.get(here.id) ?? {}
  for (const secret of ['10000000001', rating?.rater, rating?.request, '甲']) expect(text).not.toContain(secret)
})

test('a picture that was changed, is gone, is broken inside or says it is huge is told so; the pack is made', async () => {
  const here = await scene()
  await here.attach(png(), '一')
  await here.attach(png({ shade: 2 }), '二')
  await here.attach(png({ points: Buffer.from('broken') }), '三')
  await here.attach(tooWide(), '四')
  const kept = [...here.evidence.kept.keys()].filter((key) => key.startsWith('tickets/'))
  here.evidence.kept.set(kept[0] ?? '', png({ shade: 3 }))
  here.evidence.kept.delete(kept[1] ?? '')
  await requestPack({ id: here.id }, handler(), here.own)
  const { pages } = readPdf((await here.print()) ?? new Uint8Array())
  const text = pages.map((page) => page.text).join('')
  for (const words of ['原件与登记的 SM3 不符', '原件不在了', '图片打不开']) expect(text).toContain(words)
  expect(text.split('图片打不开')).toHaveLength(3)
  expect([isDrawable(png()), isDrawable(png({ points: Buffer.from('x') })), isDrawable(tooWide())]).toEqual([true, false, false])
})

test('asked for and taken away on record; unknown to others', async () => {
  const here = await scene()
  const [east, west] = here.places
  const above = { ...admin(east), org: OTHER_ORG }
  const asked = await requestPack({ id: here.id }, above, here.own)
  if (!asked.ok) throw new Error(asked.refusal.code)
  const pack = asked.value.id
  expect(await takePack({ id: here.id, pack }, handler(), here.own)).toEqual(refused('E3136'))
  await here.print()
  expect(await takePack({ id: here.id, pack }, handler(), here.own)).toMatchObject({
    value: { name: expect.stringMatching(/^证据卷宗-.*\.pdf$/), bytes: expect.any(Number) },
  })
  expect(await listPacks({ id: here.id }, handler(), here.own)).toMatchObject({
    value: { packs: [{ id: pack, state: 'ready' }] },
  })
  expect(here.looks.all.map(({ what }) => what)).toEqual(['pack', 'pack-file'])
  for (const staff of [handler(OTHER_ORG), { ...admin(west), org: OTHER_ORG }, { ...handler(), id: 'S1' }]) {
    expect(await requestPack({ id: here.id }, staff, here.own)).toEqual(refused('E3001'))
    expect(await listPacks({ id: here.id }, staff, here.own)).toEqual(refused('E3001'))
    expect(await takePack({ id: here.id, pack }, staff, here.own)).toEqual(refused('E3001'))
  }
  here.clock.moveTo(here.clock.now() + 8 * 86_400_000)
  expect(await takePack({ id: here.id, pack }, handler(), here.own)).toEqual(refused('E3136'))
})

test('whoever changes, adds or takes away a line of a history changes its last hash', async () => {
  const here = await scene()
  await here.handleAll()
  const ticket = await here.tickets.get(here.id)
  if (!ticket) throw new Error('no ticket')
  const last = (history: typeof ticket.history) => historyChain({ ...ticket, history }, sm3Digest).at(-1)
  const { history } = ticket
  fc.assert(
    fc.property(fc.nat(history.length - 1), fc.constantFrom('change', 'drop', 'twice', 'by'), (at, how) => {
      const line = history[at]
      if (!line) return
      const parts = {
        change: [{ ...line, note: { ...line.note, words: '别的' } }],
        by: [{ ...line, by: 'S9' }],
        drop: [],
        twice: [line, line],
      }[how]
      expect(last([...history.slice(0, at), ...parts, ...history.slice(at + 1)])).not.toBe(last(history))
    }),
  )
  const turned = history.map(({ note, by, command, at }) => ({ note, by, command, at }))
  expect(last(turned)).toBe(last(history))
  expect(historyChain({ ...ticket, text: '改过' }, sm3Digest).at(-1)).not.toBe(last(history))
})

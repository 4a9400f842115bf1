import { randomBytes } from 'node:crypto'
import type { ProtectionReport } from '../../../shared/domain/protection/report.ts'
import { fileReview } from '../../../shared/domain/review/file.ts'
import { handle } from '../../../shared/domain/ticket/handle.ts'
import type { Attachment, Ticket } from '../../../shared/domain/ticket/ticket.ts'
import type { Place } from './places.ts'
import { must, type Ports } from './world.ts'

const DAY = 86_400_000
const id = (): string => randomBytes(16).toString('base64url')

/** About one ticket of a unit: a picture, a pack, an appeal that waits, a dispute to decide, a report past the unit. */
export async function furnishCases({ region }: Place, ticket: string, ports: Ports) {
  const act = { by: 'S-furnisher', at: Date.now() }
  const regime = { profile: ports.rules.profile, calendar: ports.rules.calendar }
  const attachment: Attachment = { id: id(), name: '照片', type: 'image/png', bytes: 9, hash: 'ab'.repeat(32) }
  const opened = await ports.tickets.get(ticket)
  if (!opened) throw new Error('no ticket')
  const step = async (from: Ticket, handling: Parameters<typeof handle>[1], command: Parameters<Ports['tickets']['save']>[1]) => {
    const done = must(handle(from, handling, act, regime))
    if (!(await ports.tickets.save(done, command))) throw new Error(`not saved: ${command}`)
    return done
  }
  const shown = await step(opened, { do: 'attach', attachment }, 'attach')
  await step(shown, { do: 'dispute', reason: '不是本单位办的' }, 'dispute')

  const filing = { subject: 'rating', filedBy: 'unit', asks: 'mistaken', grounds: '评的是别的窗口' } as const
  const review = must(fileReview(shown, filing, act, regime, []))
  await ports.reviews.add(review)

  const pack = `20260101000000-${id().slice(0, 6)}`
  const times = { requestedAt: act.at, expiresAt: act.at + DAY }
  const order = { what: 'pack', ticket, by: act.by } as const
  const files = [{ name: '卷宗.pdf', key: 'packs/x', bytes: 9 }]
  const making = {
    id: pack,
    owner: `ticket#${ticket}`,
    state: 'ready',
    done: 1,
    total: 1,
    title: '卷宗',
    ...times,
    order,
    files,
  } as const
  await ports.printings.add({ ...making, files: [...files] })

  const { org, hall, window, staff, taskName, regions } = shown
  const about = { org, hall, window, staff, taskName, regions }
  const contact = { sealed: ports.seal.seal('10000000097'), masked: '100****0097' }
  const words = { kind: 'coerced', state: 'open', text: '当面要求打五星', contact, looks: [], notes: [], rungs: [] } as const
  const report: ProtectionReport = { id: id(), number: `F-${region}`, version: 1, at: act.at, ...about, ...words }
  await ports.protection.add(report)
  return { attachment: attachment.id, pack, appeal: review.id, report: report.id }
}

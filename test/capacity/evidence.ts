import { sm3Digest } from '../../functions/adapters/digest.ts'
import { followProgress } from '../../functions/evaluation/follow-progress.ts'
import { attachPicture } from '../../functions/evidence/attach-picture.ts'
import { callCitizen } from '../../functions/evidence/call-citizen.ts'
import { requestPack } from '../../functions/evidence/request-pack.ts'
import { seeAttachment } from '../../functions/evidence/see-attachment.ts'
import { scopeOfRegion } from '../../functions/notice/follow-ticket.ts'
import { noteProtection, openProtection } from '../../functions/protection/handle-protection.ts'
import { reportProtection } from '../../functions/protection/report-protection.ts'
import { DAY_MS } from '../../shared/domain/calendar/civil.ts'
import { escalateProtection } from '../../shared/domain/protection/ladder.ts'
import { memoryEvidence } from '../memory/evidence.ts'
import { complained, peopleOf, WORDS } from './cases.ts'
import { must, type Spend } from './meter.ts'
import { NOW, type Scene } from './scene.ts'

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1)

/** Calls through, pictures and packs, each look at which is on record. */
export async function gatherEvidence(scene: Scene, name: string, spend: Spend): Promise<void> {
  const evidence = memoryEvidence()
  const bind = async () => ({ ok: true, number: '10000000000', extension: '1234' }) as const
  const files = { link: async () => '' }
  const ports = { ...scene.ports, evidence, digest: sm3Digest, calls: { bind }, files }
  const { handler } = peopleOf(scene)
  const { id, receipt } = await complained(scene, name, spend)
  const upload = name.padEnd(22, 'u')
  evidence.kept.set(`incoming/${id}/${upload}`, JPEG)
  await spend('call-citizen', () => must(callCitizen({ id }, handler, ports)))
  await spend('attach-picture', () => must(attachPicture({ id, upload, name: '叫号记录' }, handler, ports)))
  await spend('see-attachment', () => must(seeAttachment({ id, attachment: upload }, handler, ports)))
  await spend('request-pack', () => must(requestPack({ id }, handler, ports)))
  await spend('follow-progress', () => must(followProgress({ receipt }, { address: 'a'.repeat(22) }, scene.ports)))
}

/** A report of pressure or revenge, which goes past the unit. */
export async function protect(scene: Scene, name: string, spend: Spend): Promise<void> {
  const { ports } = scene
  const { bureau } = peopleOf(scene)
  const { receipt } = await complained(scene, name, spend)
  const { org, region, roles } = bureau
  const id = `told of ${name}`
  await ports.writer.putAll([{ kind: 'staff', id, name: '主管', org, region }])
  const address = { way: 'sms', sealed: '', account: '' } as const
  await ports.reminders.putFollower(scopeOfRegion(region), { staff: id, session: '', roles, address })
  const said = { requestKey: name.padEnd(22, 'r'), visitor: name.padEnd(22, 'v'), kind: 'reprisal', text: WORDS } as const
  await spend('report-protection', () => must(reportProtection({ ...said, target: { receipt } }, {}, ports)))
  const report = (await ports.protection.list(ports.rules.profile.region)).find(({ state }) => state === 'open')
  if (!report) throw new Error('no report')
  const late = escalateProtection(report, NOW + 10 * DAY_MS, ports.rules)
  if (late) await spend('escalate-protection', () => ports.protection.save(late))
  const { version } = await spend('open-protection', () => must(openProtection(report.id, bureau, ports)))
  const note = { id: report.id, version, words: WORDS, close: true }
  await spend('note-protection', () => must(noteProtection(note, bureau, ports)))
}

import { type FieldError, fieldErrors } from '../../shared/contract/field-errors.ts'
import { type CardRow, cardRow } from '../../shared/contract/schemas/card.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import type { CardBook } from '../../shared/domain/card/book.ts'
import type { Card, Reading } from '../../shared/domain/card/card.ts'
import { isBefore } from '../../shared/domain/card/read-card.ts'
import { parseWindowCode } from '../../shared/domain/directory/window-code.ts'
import { checkRating } from '../../shared/domain/evaluation/rating.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import type { EvaluationStore } from '../evaluation/ports.ts'
import type { Keys, Seal } from '../kernel/ports.ts'
import { wrong } from './collect-cards.ts'
import { mattersOf } from './points.ts'
import type { CardPorts, Point } from './reach.ts'

export interface ReadPorts extends CardPorts {
  readonly evaluations: EvaluationStore
  readonly keys: Keys
  readonly seal: Seal
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly FieldError[] }
const bad = (errors: readonly FieldError[]) => ({ ok: false, errors }) as const
const good = <T>(value: T) => ({ ok: true, value }) as const

/** The form of a row, checked field by field. */
export function parseRow(raw: unknown): Read<CardRow> {
  const parsed = cardRow.safeParse(raw)
  return parsed.success ? good(parsed.data) : bad(fieldErrors(parsed.error.issues, raw))
}

/** What a keeper read on a card, with its window and matter found in the directory. Nothing that is not on it is added. */
export async function readRow(row: CardRow, point: Point, by: string, ports: ReadPorts): Promise<Read<Reading>> {
  const window = await findWindow(row.window, point, ports)
  if (!window) return bad(wrong('window', 'E9022'))
  const matter = row.matter === '' ? undefined : (await mattersOf(point, ports)).find(named(row.matter))
  if (row.matter !== '' && !matter) return bad(wrong('matter', 'E9023'))
  const said = checkRating({ level: row.level, codes: row.codes, text: row.text }, ports.rules.dictionary, 'not-asked')
  if (!said.ok) return bad(wrong(String(said.refusal.details?.field ?? 'level'), said.refusal.code))
  const alone = row.projectNo === '' ? row.serviceNumber !== undefined : row.serviceNumber === undefined
  if (alone) return bad(wrong('serviceNumber', 'E1001', '办件编号和服务次数要一起填'))
  if (row.wantsCall && !row.phone) return bad(wrong('phone', 'E1001', '要求回访的，请填电话'))
  const entry = {
    window: window.id,
    taskCode: matter?.id ?? '',
    projectNo: row.projectNo,
    serviceNumber: row.serviceNumber ?? 0,
    filledOn: row.filledOn,
    ...said.value,
    wantsCall: row.wantsCall,
    phone: row.phone ? ports.keys.hash('phone', row.phone) : '',
  }
  const sealed = row.phone ? { sealedPhone: ports.seal.seal(row.phone) } : {}
  return good({ entry, ...sealed, by, at: ports.clock.now() })
}

/** An entry of the directory by its id or its name. */
const named =
  (text: string) =>
  ({ id, name }: { readonly id: string; readonly name: string }): boolean =>
    id === text || name === text

/** A window by id, printed code or name. A point with one window needs none on the card. */
async function findWindow(text: string, { hall }: Point, { directory }: CardPorts) {
  const windows = await directory.children('window', hall.id)
  if (text === '') return windows.length === 1 ? windows[0] : undefined
  return windows.find(named(text)) ?? windows.find(({ id }) => id === parseWindowCode(text)?.id)
}

/** A card rates services of its own point alone; where no hall is on record, those given in the point's region. */
export const isOfPoint = (service: Pick<Service, 'hall' | 'regions'>, card: Pick<Card, 'point' | 'regions'>): boolean =>
  service.hall === '' ? service.regions.includes(card.regions[0] ?? '') : service.hall === card.point

/** Whether what was read can be true of this card: its dates, and the service it says it is about. */
export async function checkAgainst(
  { entry }: Reading,
  card: Card,
  book: CardBook,
  ports: ReadPorts,
): Promise<readonly FieldError[]> {
  const last = card.collectedOn ?? civilDate(ports.clock.now())
  if (entry.filledOn < civilDate(book.issuedAt) || entry.filledOn > last) return wrong('filledOn', 'E9014')
  if (entry.projectNo === '') return []
  const service = await ports.evaluations.get(ports.keys.serviceId(entry.projectNo, entry.serviceNumber))
  if (!service || !isOfPoint(service, card))
    return wrong('projectNo', 'E2002', '没有这个办件的这次服务，请核对；卡上没有办件编号的，不填')
  if (isBefore(entry.filledOn, service.servedAt)) return wrong('filledOn', 'E9014')
  return service.rating ? wrong('projectNo', 'E2001', '这次服务已经通过别的渠道评价过，这张卡请作废并写明原因') : []
}

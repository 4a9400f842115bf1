import { civilDate } from '../../shared/domain/calendar/civil.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import type { DeskList } from './ports.ts'

/** Puts a service of the day into the list of its window's desk. Harmless when the change is delivered again. */
export async function listAtDesk(before: Service | undefined, after: Service, deskList: DeskList): Promise<void> {
  const { window, id, servedAt, receivedAt, kind } = after
  if (before || kind !== 'case' || window === '' || civilDate(servedAt) !== civilDate(receivedAt)) return
  await deskList.put({ window, service: id, servedAt })
}

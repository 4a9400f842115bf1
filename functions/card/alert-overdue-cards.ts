import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { alertOf, forgetPhones } from '../../shared/domain/card/handle.ts'
import { parseSerial } from '../../shared/domain/card/serial.ts'
import { limitOf } from '../../shared/domain/policy/profile.ts'
import { type Cursors, visitDue } from '../kernel/due-work.ts'
import type { CardPorts } from './reach.ts'
import { doing } from './reach.ts'

export type AlertPorts = Omit<CardPorts, 'directory'> & { readonly cursors: Cursors }

/**
 * Cards that were collected and not entered in time (临政办发〔2020〕2号 二（二）3): the keeper is told, then the head of the unit,
 * then the bureau, each once, a working day apart. Never on a provisional date. `changed` counts the rungs climbed. Numbers to call back
 * that were kept long enough are taken off on the way.
 */
export async function alertOverdueCards(ports: AlertPorts): Promise<{ looked: number; changed: number }> {
  const { cards, cursors, rules, clock } = ports
  const today = civilDate(clock.now())
  if (!limitOf(rules.profile, 'card-entry')) {
    await cursors.write('alert-overdue-cards', today)
    return { looked: 0, changed: 0 }
  }
  const due = cards.due.bind(cards)
  return visitDue('alert-overdue-cards', today, { cursors, due }, async (id) => {
    const serial = parseSerial(id)
    const known = serial && (await cards.get(serial.book, serial.number))
    const forgotten = known && forgetPhones(known, doing('system', ports))
    if (forgotten && !(await cards.save(forgotten, 'forget'))) return false
    const card = forgotten ?? known
    const next = card ? alertOf(card, doing('system', ports)) : undefined
    if (!card || !next) return false
    return (await cards.save(next, 'alert')) && next.rungs.length > card.rungs.length
  })
}

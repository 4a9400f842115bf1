import type { ReviewCommand, ReviewState } from '../../shared/domain/review/transitions.ts'
import type { TicketCommand, TicketState } from '../../shared/domain/ticket/transitions.ts'

/**
 * The procedure of a ticket, drawn a second time by hand: one line a station, with what may be done there and where it leads.
 * A command without an arrow stays where it is.
 */
const TICKET: Readonly<Record<TicketState, string>> = {
  received:
    'contact assign recuse call attach absorb recompute escalate verify-founded>verified verify-unfounded>answering dispute>disputed reassign merge>merged tolerate invalidate>void',
  disputed:
    'contact assign recuse call attach absorb recompute escalate keep>received reassign>received merge>merged tolerate invalidate>void',
  verified:
    'contact assign recuse call attach absorb recompute escalate propose>proposed triage-rectify>rectifying triage-explain>answering merge>merged correct-unfounded>answering tolerate invalidate>void',
  proposed:
    'contact assign recuse call attach absorb recompute escalate approve-step approve-rectify>rectifying approve-explain>answering send-back>verified correct-unfounded>answering tolerate invalidate>void',
  rectifying:
    'contact assign recuse call attach absorb recompute escalate ask-extension>extension-asked rectify>answering correct-founded>verified correct-unfounded>answering tolerate invalidate>void',
  'extension-asked':
    'contact assign recuse call attach absorb recompute escalate grant-extension>rectifying refuse-extension>rectifying rectify>answering correct-founded>verified correct-unfounded>answering tolerate invalidate>void',
  answering:
    'contact assign recuse call attach absorb recompute escalate answer>answered correct-founded>verified correct-unfounded tolerate invalidate>void',
  answered:
    'assign recuse call attach absorb recompute escalate miss-call call-back>closed close-anonymous>closed rate-answer reopen>rectifying correct-founded>verified correct-unfounded>answering tolerate invalidate>void',
  closed:
    'attach absorb rate-answer reopen>rectifying correct-founded>verified correct-unfounded>answering tolerate invalidate>void forget',
  merged: 'separate>received tolerate forget',
  void: 'forget',
}

/** The course of a review, drawn a second time by hand. */
const REVIEW = `
filed            give-first       first-opinion
filed            withdraw         withdrawn
first-opinion    agree            decided
first-opinion    agree-finally    final
first-opinion    differ           split
first-opinion    withdraw         withdrawn
split            settle           decided
split            settle-finally   final
decided          object           objected
decided          conclude         final
decided          postpone         decided
filed            escalate         filed
filed            recompute        filed
first-opinion    escalate         first-opinion
first-opinion    recompute        first-opinion
split            escalate         split
split            recompute        split
decided          recompute        decided
objected         escalate         objected
objected         recompute        objected
objected         dismiss          final
objected         sustain          final`

const drawn = (state: TicketState): Map<TicketCommand, TicketState> =>
  new Map(
    TICKET[state]
      .split(' ')
      .filter((one) => one !== '')
      .map((one) => one.split('>'))
      .map(([command, to]) => [command as TicketCommand, (to ?? state) as TicketState]),
  )

const arrows = new Map((Object.keys(TICKET) as TicketState[]).map((state) => [state, drawn(state)]))

/** What may be done with a ticket in a state, and where it leads. */
export const ticketArrows = (state: TicketState): ReadonlyMap<TicketCommand, TicketState> => arrows.get(state) ?? new Map()

/** From, by which command, to. */
export const reviewArrows = REVIEW.trim()
  .split('\n')
  .map((line) => line.split(/ +/) as [ReviewState, ReviewCommand, ReviewState])

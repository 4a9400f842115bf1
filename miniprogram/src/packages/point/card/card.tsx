import { mayDo } from '@shared/contract/authority.ts'
import type { CardView } from '@shared/contract/schemas/card.ts'
import { DueBadge } from '@/components/due-badge'
import { Facts } from '@/components/facts'
import { Loaded } from '@/components/loaded'
import { Note } from '@/components/note'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { dateText, timeText } from '@/services/format'
import { session } from '@/services/session'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/cards'
import { dueDateText } from '@/texts/due'
import { Calls } from './calls'
import { Agreed } from './content'
import { GiveUp } from './give-up'
import { Photo, Retry, SeePhoto } from './photo'
import { Settle } from './settle'

function Head({ view: { card } }: { readonly view: CardView }) {
  const rung = texts.rung(card.rungs)
  const facts = [
    { name: texts.point, value: card.pointName },
    ...(card.collectedOn ? [{ name: texts.collectedFact, value: dateText(card.collectedOn) }] : []),
    ...(card.due ? [{ name: texts.due, value: dueDateText(card.due) }] : []),
  ]
  return (
    <Box className="stack-title">
      <Box as="h1" className="h1 num">
        {card.serial}
      </Box>
      <Box className="row">
        <Tag tone="accent">{texts.stateOf(card)}</Tag>
        {card.due ? <DueBadge due={card.due} /> : null}
        {rung ? <Tag tone="danger">{rung}</Tag> : null}
      </Box>
      <Facts facts={facts} />
    </Box>
  )
}

function History({ view }: { readonly view: CardView }) {
  return (
    <Box as="section" label={texts.history} className="card stack-title">
      <Box as="h2" className="h2">
        {texts.history}
      </Box>
      <Box as="ol" className="stack-like">
        {view.history.map(({ at, command, byName, note }) => (
          <Box as="li" key={`${at}${command}`}>
            <Box className="h3">{texts.commands[command]}</Box>
            <Box className="cap">{`${timeText(at)} ${byName}`}</Box>
            {note && command !== 'alert' && command !== 'refuse' ? <Box className="meta">{note}</Box> : null}
          </Box>
        ))}
      </Box>
    </Box>
  )
}

function Rating({ rating }: { readonly rating: NonNullable<CardView['rating']> }) {
  const facts = [
    { name: texts.filledAt, value: dateText(rating.filledAt) },
    { name: texts.enteredAt, value: timeText(rating.enteredAt) },
  ]
  return (
    <Box as="section" label={texts.ratingTitle} className="card stack-title">
      <Box className="split">
        <Box as="h2" className="h2">
          {texts.ratingTitle}
        </Box>
        <Tag tone={rating.late === 'no' ? 'calm' : rating.late === 'yes' ? 'danger' : 'dashed'}>{texts.lates[rating.late]}</Tag>
      </Box>
      <Facts facts={facts} />
    </Box>
  )
}

/** One card: what it says as far as that may be shown, and the next step. */
export function Card({ serial }: { readonly serial: string }) {
  const loaded = useCall('card', { serial })
  const me = session.use()
  const keeper = me !== null && mayDo('enter-cards', me.me.roles)
  const manager = me !== null && mayDo('manage-cards', me.me.roles)
  return (
    <Loaded of={loaded} rows={[1, 2, 4]}>
      {(view) => {
        const step = { view, onDone: loaded.put, onRefresh: loaded.reload }
        const { state } = view.card
        return (
          <>
            <Head view={view} />
            {state === 'entered' ? <Note>{texts.hidden}</Note> : null}
            {view.rating ? <Rating rating={view.rating} /> : null}
            {view.agreed ? <Agreed entry={view.agreed}>{view.photo ? <SeePhoto {...step} /> : null}</Agreed> : null}
            {keeper && view.readings ? <Settle {...step} readings={view.readings} /> : null}
            {keeper && (state === 'refused' || state === 'agreed') ? <Retry {...step} /> : null}
            {keeper && state === 'entered' ? <Photo {...step} /> : null}
            {state === 'accepted' && (view.agreed?.wantsCall || view.calls.length > 0) ? (
              <Calls {...step} keeper={keeper} />
            ) : null}
            {keeper || manager ? <GiveUp {...step} keeper={keeper} manager={manager} /> : null}
            <History view={view} />
          </>
        )
      }}
    </Loaded>
  )
}

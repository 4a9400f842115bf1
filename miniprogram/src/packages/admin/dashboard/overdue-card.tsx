import { Button } from '@/components/button'
import { TicketDue } from '@/components/ticket-due'
import { Box, Press } from '@/elements'
import { open, replace } from '@/services/navigate'
import { useCall } from '@/services/use-call'
import { useShownAgain } from '@/services/use-shown-again'
import { texts } from '@/texts/admin'
import styles from './dashboard.module.scss'

const SHOWN = 5

/** Bad ratings whose day has passed, the longest overdue first, with the last rung climbed. */
export function OverdueCard({ region }: { readonly region: string | undefined }) {
  const { value, refusal, reload } = useCall('regionTickets', { region, view: 'overdue' })
  useShownAgain(reload)
  return (
    <Box as="section" label={texts.overdue} className="card">
      <Box className="split">
        <Box as="h2" className="h2">
          {texts.overdue}
        </Box>
        {value && value.tickets.length > 0 ? (
          <Box className={styles.more}>
            <Button look="text" onPress={() => replace('regionTickets', { region, view: 'overdue' })}>
              {texts.overdueAll(value.tickets.length)}
            </Button>
          </Box>
        ) : null}
      </Box>
      {refusal ? <Box className="cap">{refusal.message}</Box> : null}
      {value && value.tickets.length === 0 ? <Box className="meta">{texts.noOverdue}</Box> : null}
      <Box className={styles.list}>
        {value?.tickets.slice(0, SHOWN).map((ticket) => (
          <Press
            key={ticket.id}
            kind="link"
            className={styles.late}
            spoken={ticket.taskName}
            onPress={() => open('ticketView', { id: ticket.id })}
          >
            <Box as="span" className={styles.lateLine}>
              <Box as="span" className="strong">
                {ticket.taskName}
              </Box>
              <TicketDue ticket={ticket} />
            </Box>
            <Box as="span" className="cap">
              {[ticket.orgName, texts.rungs(ticket.rungs)].filter(Boolean).join(' · ')}
            </Box>
          </Press>
        ))}
      </Box>
    </Box>
  )
}

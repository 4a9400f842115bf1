import type { CaseLine, UnitView } from '@shared/contract/schemas/supervision.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { CaseList } from '@/components/case-list'
import { FilterChips } from '@/components/filter-chips'
import { Box } from '@/elements'
import { open } from '@/services/navigate'
import { texts } from '@/texts/unit'
import styles from './unit.module.scss'

type Filter = 'all' | 'overdue' | 'today' | 'nobody'

const FILTERS: Readonly<Record<Filter, (line: CaseLine) => boolean>> = {
  all: () => true,
  overdue: ({ urgency }) => urgency === 'overdue',
  today: ({ urgency }) => urgency === 'today',
  nobody: ({ assignee }) => assignee === undefined,
}

interface Props {
  readonly view: UnitView
  readonly placeOf: (line: CaseLine) => string
  readonly onAssign: (line: CaseLine) => void
  readonly onRecuse: (line: CaseLine) => void
}

/** The open cases of the unit, most urgent first, each to be given to somebody. */
export function Cases({ view: { tickets, counts, unassigned }, placeOf, onAssign, onRecuse }: Props) {
  const [filter, setFilter] = useState<Filter>('all')
  const shown = tickets.filter(FILTERS[filter])
  const options: readonly { value: Filter; name: string; count: number }[] = [
    { value: 'all', name: texts.all, count: counts.open },
    { value: 'overdue', name: texts.overdue, count: counts.overdue },
    { value: 'today', name: texts.today, count: counts.today },
    { value: 'nobody', name: texts.nobody, count: unassigned.open },
  ]
  return (
    <Box as="section" label={texts.list} className="card stack-title">
      <Box as="h2" className="h2">
        {texts.list}
      </Box>
      <FilterChips label={texts.filter} options={options} value={filter} onChange={setFilter} />
      {shown.length === 0 ? <Box className="meta">{texts.emptyFilter}</Box> : null}
      <CaseList
        rungs
        lines={shown}
        label={texts.list}
        placeOf={placeOf}
        acts={(line, dense) => {
          const name = line.assignee ? texts.assignAgain : texts.assign
          return (
            <Box className={styles.acts}>
              <Button
                look="text"
                dense={dense}
                label={`${texts.look}，${line.taskName}`}
                onPress={() => open('ticket', { id: line.id })}
              >
                {texts.look}
              </Button>
              {line.namesNobody ? (
                <Button look="text" dense={dense} label={`${texts.recuse}，${line.taskName}`} onPress={() => onRecuse(line)}>
                  {line.concernsName ? texts.recuseAgain(line.concernsName) : texts.recuse}
                </Button>
              ) : null}
              <Button dense={dense} label={`${name}，${line.taskName}`} onPress={() => onAssign(line)}>
                {name}
              </Button>
            </Box>
          )
        }}
      />
    </Box>
  )
}

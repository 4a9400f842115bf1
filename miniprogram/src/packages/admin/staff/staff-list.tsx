import { useState } from 'react'
import { Button } from '@/components/button'
import { type Column, DataTable } from '@/components/data-table'
import { TextField } from '@/components/field'
import { Loaded } from '@/components/loaded'
import { PageHead } from '@/components/page-head'
import { StateBlock } from '@/components/state-block'
import { Box } from '@/elements'
import { useWide } from '@/platform/use-wide'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/admin'
import { InviteSheet } from './invite-sheet'
import type { Person } from './person'
import { PersonRow } from './person-row'
import styles from './staff.module.scss'

/** Most rows that are listed at once. */
const SHOWN = 50

const matches = ({ id, name, orgName }: Person, words: string) => [id, name, orgName].some((each) => each.includes(words))

const columns = (invite: (person: Person) => void): readonly Column<Person>[] => [
  { key: 'name', title: texts.nameColumn, width: '14%', cell: ({ name }) => <Box className="h3">{name}</Box> },
  { key: 'id', title: texts.idColumn, width: '14%', cell: ({ id }) => id },
  { key: 'org', title: texts.orgColumn, cell: ({ orgName }) => orgName },
  { key: 'region', title: texts.regionColumn, width: '18%', cell: ({ regionName }) => regionName },
  {
    key: 'act',
    title: texts.actColumn,
    end: true,
    width: '112px',
    cell: (person) => (
      <Button dense label={texts.inviteSpoken(person.name)} onPress={() => invite(person)}>
        {texts.invite}
      </Button>
    ),
  },
]

function People({ staff }: { readonly staff: readonly Person[] }) {
  const wide = useWide()
  const [words, setWords] = useState('')
  const [invited, setInvited] = useState<Person | null>(null)
  const found = staff.filter((person) => matches(person, words.trim()))
  const shown = found.slice(0, SHOWN)
  return (
    <>
      <Box className={styles.search}>
        <TextField
          label={texts.searchLabel}
          placeholder={texts.search}
          help={texts.staffCount(found.length)}
          value={words}
          onChange={setWords}
        />
      </Box>
      {found.length === 0 ? <StateBlock title={texts.noStaff} text={texts.noStaffText} /> : null}
      {wide && found.length > 0 ? (
        <DataTable caption={texts.staffTitle} columns={columns(setInvited)} rows={shown} keyOf={({ id }) => id} />
      ) : null}
      {!wide && found.length > 0 ? (
        <Box className="card">
          {shown.map((person) => (
            <PersonRow key={person.id} person={person} onInvite={() => setInvited(person)} />
          ))}
        </Box>
      ) : null}
      {found.length > shown.length ? <Box className="cap">{texts.staffMore(found.length - shown.length)}</Box> : null}
      {invited ? <InviteSheet key={invited.id} person={invited} onClose={() => setInvited(null)} /> : null}
    </>
  )
}

/** Lists the staff and invites one of them. */
export function StaffList() {
  const list = useCall('staffList', {})
  return (
    <>
      <PageHead title={texts.staffTitle} text={texts.staffText} />
      <Loaded of={list} rows={[1, 2, 2, 2, 2]}>
        {({ staff }) => <People staff={staff} />}
      </Loaded>
    </>
  )
}

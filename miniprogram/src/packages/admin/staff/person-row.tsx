import { Button } from '@/components/button'
import { Box } from '@/elements'
import { texts } from '@/texts/admin'
import type { Person } from './person'
import styles from './staff.module.scss'

/** One member of staff on a phone. */
export function PersonRow({ person, onInvite }: { readonly person: Person; readonly onInvite: () => void }) {
  return (
    <Box className={styles.person}>
      <Box className={styles.words}>
        <Box className="h3">
          {person.name}{' '}
          <Box as="span" className="cap num">
            {person.id}
          </Box>
        </Box>
        <Box className="cap">{person.orgName}</Box>
      </Box>
      <Button label={texts.inviteSpoken(person.name)} onPress={onInvite}>
        {texts.invite}
      </Button>
    </Box>
  )
}

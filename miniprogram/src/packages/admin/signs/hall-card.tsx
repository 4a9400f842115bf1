import type { SignsView, SignView } from '@shared/contract/schemas/sign.ts'
import { Button } from '@/components/button'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { texts } from '@/texts/signs'
import styles from './signs.module.scss'

interface Props {
  readonly hall: SignsView['halls'][number]
  readonly busy: boolean
  readonly onPrintHall: () => void
  readonly onPrint: (sign: SignView) => void
  readonly onChange: (sign: SignView) => void
}

const stateOf = ({ revoked, madeAt }: SignView) => (revoked ? 'revoked' : madeAt ? 'made' : 'missing')
const TONES = { made: 'accent', missing: 'warn', revoked: 'calm' } as const

function SignRow({ sign, busy, onPrint, onChange }: { readonly sign: SignView } & Omit<Props, 'hall' | 'onPrintHall'>) {
  const state = stateOf(sign)
  const made = sign.madeAt ? ` · ${texts.made(sign.madeAt)}` : ''
  return (
    <Box as="li" className={styles.sign}>
      <Box className={styles.words}>
        <Box className="h3">{sign.name}</Box>
        <Box className="cap">{sign.orgName}</Box>
      </Box>
      <Box className={styles.words}>
        <Box className={styles.code}>{texts.code(sign.code)}</Box>
        <Box className="cap num">{`${texts.version(sign.version)}${made}`}</Box>
      </Box>
      <Tag tone={TONES[state]}>{texts.states[state]}</Tag>
      <Box className={styles.acts}>
        {sign.revoked ? null : (
          <Button dense disabled={busy} label={texts.printSpoken(sign.name)} onPress={() => onPrint(sign)}>
            {texts.print}
          </Button>
        )}
        <Button dense label={texts.changeSpoken(sign.name)} onPress={() => onChange(sign)}>
          {texts.change}
        </Button>
      </Box>
    </Box>
  )
}

/** A hall with the signs of its windows. */
export function HallCard({ hall: { name, windows }, onPrintHall, ...row }: Props) {
  const made = windows.filter((sign) => stateOf(sign) === 'made').length
  return (
    <Box as="section" label={name} className="card">
      <Box className={styles.head}>
        <Box>
          <Box as="h2" className="h2">
            {name}
          </Box>
          <Box className="cap num">{texts.hallMade(made, windows.length)}</Box>
        </Box>
        {windows.length > 0 ? (
          <Button disabled={row.busy} label={texts.printHallSpoken(name)} onPress={onPrintHall}>
            {texts.printHall}
          </Button>
        ) : null}
      </Box>
      {windows.length === 0 ? <Box className="meta">{texts.noWindows}</Box> : null}
      <Box as="ul">
        {windows.map((sign) => (
          <SignRow key={sign.window} sign={sign} {...row} />
        ))}
      </Box>
    </Box>
  )
}

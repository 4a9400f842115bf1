import { type ReactNode, useEffect } from 'react'
import { Button } from '@/components/button'
import { type Fact, Facts } from '@/components/facts'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import styles from '@/components/receipt.module.scss'
import { Box } from '@/elements'
import { toTop } from '@/platform/scroll'
import { restart } from '@/services/navigate'
import { texts } from '@/texts/rate'

interface Props {
  readonly title: string
  readonly heading: string
  readonly text: string
  /** What the number is, and the number. */
  readonly number: Fact
  readonly facts: readonly Fact[]
  /** The one thing to do next. */
  readonly action?: { readonly name: string; readonly onPress: () => void }
  readonly children?: ReactNode
}

/** It was taken: the number of it, what was said, what happens next. */
export function Taken({ title, heading, text, number, facts, action, children }: Props) {
  useEffect(toTop, [])
  const bar = (
    <>
      {action ? (
        <Button look="main" wide onPress={action.onPress}>
          {action.name}
        </Button>
      ) : null}
      <Button look={action ? 'text' : 'main'} wide onPress={() => restart('home')}>
        {texts.home}
      </Button>
    </>
  )
  return (
    <Page title={title} bar={bar}>
      <Box as="section" role="status" className="stack-like">
        <Icon name="check" tone="accent" size="large" />
        <Box as="h1" className="h1" takesFocus>
          {heading}
        </Box>
        <Box className="meta">{text}</Box>
      </Box>
      <Box as="section" className="card" label={heading}>
        <Box className="cap">{number.name}</Box>
        <Box id="receipt" className={styles.number}>
          {number.value}
        </Box>
        <Facts facts={facts.filter(({ value }) => value !== '')} spread />
      </Box>
      {children}
    </Page>
  )
}

import type { ReactNode } from 'react'
import { Box } from '@/elements'
import type { Loaded as Call } from '@/services/use-call'
import { texts } from '@/texts/work'
import { Button } from './button'
import { Note } from './note'
import { RefusalBlock } from './refusal-block'
import { Skeleton } from './skeleton'

interface Props<T> {
  readonly of: Call<T>
  /** Shape of what comes, see `Skeleton`. */
  readonly rows?: readonly number[]
  readonly children: (value: T) => ReactNode
}

/** What a call brought: first its shape, then itself, or why not. An older value stays when a newer one does not come. */
export function Loaded<T>({ of, rows, children }: Props<T>) {
  if (of.value === null) return of.refusal ? <RefusalBlock refusal={of.refusal} onRetry={of.reload} /> : <Skeleton rows={rows} />
  return (
    <>
      {of.refusal ? (
        <Note tone="caution">
          <Box>{texts.stale}</Box>
          <Box>{of.refusal.message}</Box>
          <Button look="text" onPress={of.reload}>
            {texts.retry}
          </Button>
        </Note>
      ) : null}
      {children(of.value)}
    </>
  )
}

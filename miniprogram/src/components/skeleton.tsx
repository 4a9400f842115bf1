import { useEffect, useState } from 'react'
import { Box } from '@/elements'
import { texts } from '@/texts/common'
import styles from './skeleton.module.scss'

const PATIENCE = 300

/** Blocks in the shape of what comes, after 300 ms; each number is a height in rows of 48. */
export function Skeleton({ rows = [2, 1, 1, 1, 1, 1] }: { readonly rows?: readonly number[] }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <Box role="status" label={texts.loading} className="stack-title">
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks without content do not move
        <Box key={at} className={styles.block} style={{ height: `calc(var(--target) * ${row})` }} />
      ))}
    </Box>
  )
}

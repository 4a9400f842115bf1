import { Box, Press } from '@/elements'
import styles from './region-path.module.scss'

interface Props {
  readonly label: string
  /** From the widest region to the one shown. */
  readonly path: readonly { readonly id: string; readonly name: string }[]
  readonly current: string
  readonly onRegion: (id: string) => void
}

/** Where one is in the regions, and the way up. */
export function RegionPath({ label, path, current, onRegion }: Props) {
  const above = path.filter(({ id }) => id !== current)
  if (above.length === 0) return null
  return (
    <Box as="nav" label={label} className={styles.path}>
      {above.map(({ id, name }) => (
        <Press key={id} className={styles.part} onPress={() => onRegion(id)}>
          {`${name} ›`}
        </Press>
      ))}
    </Box>
  )
}

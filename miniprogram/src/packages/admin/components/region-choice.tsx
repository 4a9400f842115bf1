import type { RegionView } from '@shared/contract/schemas/sign.ts'
import { RegionPath } from '@/components/region-path'
import { Select } from '@/components/select'
import { Box } from '@/elements'
import { texts } from '@/texts/signs'
import styles from './region-choice.module.scss'

const INDENT = '　'

interface Props {
  readonly region: RegionView
  readonly onChange: (region: string) => void
}

/** Where one is in the regions, the way up, and every region directly beneath. */
export function RegionChoice({ region: { id, name, path, below }, onChange }: Props) {
  const options = [{ value: id, name }, ...below.map((each) => ({ value: each.id, name: INDENT + each.name }))]
  return (
    <Box className={styles.choice}>
      <RegionPath label={texts.path} path={path} current={id} onRegion={onChange} />
      <Select label={texts.region} value={id} options={options} onChange={onChange} />
    </Box>
  )
}

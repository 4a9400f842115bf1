import { RegionPath } from '@/components/region-path'
import { Select } from '@/components/select'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/admin'

interface Props {
  /** Undefined: one's own. */
  readonly region: string | undefined
  readonly onChange: (region: string) => void
}

const INDENT = '　'

/** Chooses a region: the path down to it, and the regions beneath. Regions without figures this month are not listed. */
export function RegionSelect({ region, onChange }: Props) {
  const { value } = useCall('dashboard', { region })
  if (!value) return null
  const { path, id, name } = value.region
  const below = value.regions.map((row) => ({ value: row.id, name: INDENT + row.name }))
  return (
    <>
      <RegionPath label={texts.path} path={path} current={id} onRegion={onChange} />
      <Select label={texts.region} value={id} options={[{ value: id, name }, ...below]} onChange={onChange} />
    </>
  )
}

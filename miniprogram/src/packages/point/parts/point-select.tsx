import { useState } from 'react'
import { SelectField } from '@/components/field'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/cards'

interface Props {
  readonly value: string
  readonly onChange: (point: string) => void
  readonly error?: string | null
}

/** Chooses a service point: the region first where there are regions beneath, then the point. */
export function PointSelect({ value, onChange, error }: Props) {
  const [region, setRegion] = useState<string | undefined>(undefined)
  const own = useCall('cardPoints', {})
  const list = useCall('cardPoints', region === undefined ? null : { region })
  const shown = region === undefined ? own.value : list.value
  if (!own.value) return null
  const { region: top, regionName, below } = own.value
  const regions = [{ value: top, name: texts.upRegion(regionName) }, ...below.map(({ id, name }) => ({ value: id, name }))]
  const points = [{ value: '', name: texts.choosePoint }, ...(shown?.points ?? []).map(({ id, name }) => ({ value: id, name }))]
  return (
    <>
      {below.length > 0 ? (
        <SelectField label={texts.pointsIn} options={regions} value={region ?? top} onChange={setRegion} />
      ) : null}
      <SelectField label={texts.point} options={points} value={value} error={error} onChange={onChange} />
    </>
  )
}

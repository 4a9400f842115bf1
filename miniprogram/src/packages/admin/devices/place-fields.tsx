import type { Output } from '@shared/contract/routes.ts'
import { SelectField } from '@/components/field'
import { Box } from '@/elements'
import { texts } from '@/texts/devices'

interface Place {
  readonly hall: string
  readonly window: string
}

interface Props {
  readonly view: Output<'devicePlaces'>
  readonly withWindow: boolean
  readonly value: Place
  readonly onRegion: (region: string) => void
  readonly onChange: (place: Place) => void
}

const none = (name: string) => ({ value: '', name })
const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ value: id, name })

/** Region, hall and window, each beneath the one before. */
export function PlaceFields({ view, withWindow, value, onRegion, onChange }: Props) {
  const { region, regions, halls } = view
  const hall = halls.find(({ id }) => id === value.hall)
  const change = (next: string) => {
    onChange({ hall: '', window: '' })
    onRegion(next)
  }
  return (
    <>
      <SelectField
        label={texts.region}
        options={[{ value: region.id, name: texts.here(region.name) }, ...regions.map(named)]}
        value={region.id}
        onChange={change}
      />
      {halls.length === 0 ? <Box className="meta">{texts.noHalls}</Box> : null}
      {halls.length > 0 ? (
        <SelectField
          label={texts.hall}
          options={[none(texts.needsHall), ...halls.map(named)]}
          value={hall?.id ?? ''}
          onChange={(id) => onChange({ hall: id, window: '' })}
        />
      ) : null}
      {withWindow && hall ? (
        <SelectField
          label={texts.window}
          options={[none(texts.needsWindow), ...hall.windows.map(named)]}
          value={value.window}
          onChange={(id) => onChange({ hall: hall.id, window: id })}
        />
      ) : null}
    </>
  )
}

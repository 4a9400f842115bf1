import { Picker, View } from '@tarojs/components'
import type { ChoiceProps } from './types'

/** One of several: the platform's own picker. */
export function Choice<V extends string>({ options, value, onChange, label, id, className }: ChoiceProps<V>) {
  const at = options.findIndex((option) => option.value === value)
  const name = options[at]?.name ?? ''
  const pick = (index: number) => {
    const option = options[index]
    if (option) onChange(option.value)
  }
  return (
    <Picker
      mode="selector"
      range={options.map((option) => option.name)}
      value={Math.max(at, 0)}
      onChange={(event) => pick(Number(event.detail.value))}
    >
      <View id={id} className={className} ariaRole="button" ariaLabel={`${label ?? ''} ${name}`}>
        {name}
      </View>
    </Picker>
  )
}

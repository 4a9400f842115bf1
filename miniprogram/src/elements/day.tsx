import { Picker, View } from '@tarojs/components'
import type { DayProps } from './types'

/** A civil date: the platform's own picker. */
export function Day({ value, onChange, label, placeholder = '', id, className }: DayProps) {
  return (
    <Picker mode="date" value={value} onChange={(event) => onChange(event.detail.value)}>
      <View id={id} className={className} ariaRole="button" ariaLabel={`${label ?? ''} ${value}`}>
        {value || placeholder}
      </View>
    </Picker>
  )
}

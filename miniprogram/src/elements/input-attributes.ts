import type { InputProps } from './types'

/** What an input and a textarea of a browser have in common. */
export const inputAttributes = (props: InputProps) => ({
  id: props.id,
  className: `plain ${props.className ?? ''}`,
  style: props.style,
  value: props.value,
  maxLength: props.limit === undefined || props.limit < 0 ? undefined : props.limit,
  placeholder: props.placeholder,
  disabled: props.disabled,
  'aria-label': props.label,
  'aria-labelledby': props.labelledBy,
  'aria-describedby': props.describedBy,
  'aria-invalid': props.invalid || undefined,
  onInput: (event: { readonly currentTarget: { readonly value: string } }) => props.onInput(event.currentTarget.value),
})

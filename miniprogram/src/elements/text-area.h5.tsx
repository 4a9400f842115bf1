import { inputAttributes } from './input-attributes'
import type { InputProps } from './types'

/** Several lines of text. */
export const TextArea = (props: InputProps) => <textarea {...inputAttributes(props)} rows={3} />

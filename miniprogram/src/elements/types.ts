import type { CSSProperties, ReactNode } from 'react'

/** HTML tags that carry meaning on H5; mini-programs render each as a view. */
export type Tag =
  | 'div'
  | 'section'
  | 'header'
  | 'main'
  | 'nav'
  | 'article'
  | 'footer'
  | 'span'
  | 'p'
  | 'b'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'ol'
  | 'ul'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'table'
  | 'caption'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'label'
  | 'blockquote'

export interface Named {
  readonly id?: string
  readonly className?: string
  readonly style?: CSSProperties
  readonly label?: string
  readonly labelledBy?: string
  readonly describedBy?: string
}

export interface BoxProps extends Named {
  readonly as?: Tag
  readonly role?: string
  readonly live?: 'polite' | 'assertive'
  readonly current?: 'step' | 'page'
  /** Kept from screen readers: what it shows is said elsewhere. */
  readonly decorative?: boolean
  /** Takes the focus when it appears (a title after a change of screen). */
  readonly takesFocus?: boolean
  readonly children?: ReactNode
}

export type PressKind = 'button' | 'radio' | 'checkbox' | 'switch' | 'tab' | 'link'

export interface PressProps extends Named {
  readonly kind?: PressKind
  readonly checked?: boolean
  readonly pressed?: boolean
  readonly expanded?: boolean
  readonly current?: 'page'
  /** What screen readers of mini-programs say, which do not count a set by themselves. */
  readonly spoken?: string
  /** Stays focusable and says why through its text; `onPress` is not called. */
  readonly disabled?: boolean
  /** Out of the tab order (roving focus of a radio group). */
  readonly skipped?: boolean
  /** Arrow keys: -1 back, 1 on. */
  readonly onArrow?: (step: -1 | 1) => void
  readonly onPress?: () => void
  readonly children?: ReactNode
}

export interface PictureProps {
  readonly src: string
  readonly className?: string
}

export interface InputProps extends Named {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly kind?: 'text' | 'phone' | 'digits'
  readonly placeholder?: string
  /** Greatest length in UTF-16 units; -1 for none. */
  readonly limit?: number
  readonly disabled?: boolean
  readonly invalid?: boolean
  readonly onEnter?: () => void
}

export interface Option<V extends string = string> {
  readonly value: V
  readonly name: string
}

export interface ChoiceProps<V extends string = string> extends Named {
  readonly options: readonly Option<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
}

export interface DayProps extends Named {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
}

export interface ModalProps {
  readonly open: boolean
  readonly label: string
  readonly className?: string
  readonly onClose: () => void
  readonly children?: ReactNode
}

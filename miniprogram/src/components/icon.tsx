import { Picture } from '@/elements'
import styles from './icon.module.scss'

const SHAPES = {
  back: '<path d="M15 5l-7 7 7 7"/>',
  on: '<path d="M9 5l7 7-7 7"/>',
  down: '<path d="M5 9l7 7 7-7"/>',
  check: '<path d="M5 12.6l4.7 4.7L19.2 7"/>',
  close: '<path d="M6 6l12 12M18 6L6 18"/>',
  shield:
    '<path d="M12 3.2c2.6 1.7 5 2.4 7.3 2.5.4 6.6-1.6 11.8-7.3 15.1C6.3 17.5 4.3 12.3 4.7 5.7 7 5.6 9.4 4.9 12 3.2Z"/><path d="M8.6 12l2.5 2.5 4.4-4.7"/>',
  warning: '<path d="M12 4.5L21 19.5H3L12 4.5Z"/><path d="M12 10.2v4.2M12 16.9v.2"/>',
  scan: '<path d="M4 9V4.5h4.5M15.5 4.5H20V9M20 15v4.5h-4.5M8.5 19.5H4V15M4 12h16"/>',
  download: '<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4 4"/>',
} as const

const TONES = {
  ink: '#1f2429',
  quiet: '#63676b',
  accent: '#14597a',
  white: '#ffffff',
  danger: '#9c2f19',
  warn: '#7d4e00',
} as const

export type IconName = keyof typeof SHAPES
export type IconTone = keyof typeof TONES

interface Props {
  readonly name: IconName
  readonly tone?: IconTone
  readonly size?: 'small' | 'middle' | 'large'
}

const uri = (name: IconName, tone: IconTone, weight: number) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${TONES[tone]}" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round">${SHAPES[name]}</svg>`,
  )}`

/** A line icon; decorative, the words beside it are its name. */
export function Icon({ name, tone = 'ink', size = 'middle' }: Props) {
  return <Picture src={uri(name, tone, size === 'small' ? 2.4 : 1.8)} className={styles[size]} />
}

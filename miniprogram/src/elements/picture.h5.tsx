import type { PictureProps } from './types'

/** A decorative picture: the words beside it are its name. */
export function Picture({ src, className }: PictureProps) {
  return <img src={src} className={className} alt="" />
}

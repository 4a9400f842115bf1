import { Image } from '@tarojs/components'
import { aria } from './aria'
import type { PictureProps } from './types'

/** A decorative picture: the words beside it are its name. */
export function Picture({ src, className }: PictureProps) {
  return <Image src={src} className={className} mode="aspectFit" {...aria({ hidden: true })} />
}

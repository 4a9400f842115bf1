import type { Level } from '@shared/domain/evaluation/level.ts'
import face1 from '@/assets/faces/level-1.svg'
import face2 from '@/assets/faces/level-2.svg'
import face3 from '@/assets/faces/level-3.svg'
import face4 from '@/assets/faces/level-4.svg'
import face5 from '@/assets/faces/level-5.svg'
import { Picture } from '@/elements'

const FACES: Readonly<Record<Level, string>> = { 1: face1, 2: face2, 3: face3, 4: face4, 5: face5 }

/** The face of a level; decorative, the level's name stands beside it. */
export function Face({ level, className }: { readonly level: Level; readonly className?: string }) {
  return <Picture src={FACES[level]} className={className} />
}

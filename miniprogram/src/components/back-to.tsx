import type { PortalView } from '@shared/contract/schemas/evaluation.ts'
import { canLeave, leave } from '@/platform/leave'
import { texts } from '@/texts/rate'
import { Button } from './button'

/** The way back to the portal that a visitor came from, at an address that the server has approved. */
export function BackTo({ to, look = 'text' }: { readonly to: PortalView['backTo']; readonly look?: 'text' | 'line' }) {
  if (!to || !canLeave) return null
  return (
    <Button look={look} wide={look === 'text'} onPress={() => leave(to.url)}>
      {texts.backTo(to.name)}
    </Button>
  )
}

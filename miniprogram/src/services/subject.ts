import { useRouter } from '@tarojs/taro'
import { timeText } from './format'
import { useOpenedReceipt } from './open-receipt'
import { type CodeTarget, targetOf } from './target'
import { useCall } from './use-call'

/** What a page is about: a service, a window, or what the receipt that was opened is of. */
export type SubjectTarget = CodeTarget | { readonly receipt: string; readonly service?: string }

/** Parameters of a page about what is rated. */
export const subjectOf = (target: CodeTarget): { s?: string; w?: string } =>
  'service' in target ? { s: target.service } : { w: target.window }

/** The subject of the page that is open, by name, and how it is loaded; by the opened receipt with `receipt=1`. */
export function useSubject() {
  const { params } = useRouter<{ s?: string; w?: string; receipt?: string }>()
  const opened = useOpenedReceipt()
  const held = params.receipt ? opened : null
  const code = targetOf(params.s ? `s=${params.s}` : `w=${params.w ?? ''}`)
  const service = useCall('openService', !held && code && 'service' in code ? { code: code.service } : null)
  const window = useCall('openWindow', !held && code && 'window' in code ? { code: code.window } : null)
  const progress = useCall('progress', held)
  const target: SubjectTarget | null = held ?? code
  const call = held ? progress : code && 'window' in code ? window : service
  return { target, title: titleOf(), place: placeOf(), when: service.value ? timeText(service.value.service.servedAt) : '', call }

  function titleOf(): string {
    return progress.value?.taskName ?? service.value?.service.taskName ?? window.value?.window.name ?? ''
  }
  function placeOf(): string {
    const at = progress.value ?? service.value?.service ?? window.value?.window
    if (!at) return ''
    const windowName = 'windowName' in at ? at.windowName : ''
    return [at.hallName, windowName].filter(Boolean).join(' ') || at.orgName
  }
}

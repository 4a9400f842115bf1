import { formNamed } from '../../../shared/data/exchange/forms.ts'
import { takes } from '../../../shared/domain/exchange/write.ts'
import { callHttp } from '../../adapters/superior/call.ts'
import { superiorSystem } from '../../adapters/superior/superior-system.ts'
import { systemClock } from '../../adapters/system.ts'
import type { SuperiorSystem } from '../../superior/ports.ts'
import { basics, variable } from './environment.ts'
import { secret } from './secrets.ts'

let made: { readonly from: object; readonly system: SuperiorSystem } | undefined

/** The superior system of the place, made anew when its settings change; undefined where the place has none. */
export async function superior(): Promise<{
  system: SuperiorSystem | undefined
  takes: (service: { taskCode: string }) => boolean
}> {
  const named = basics().rules.profile.superior
  if (!named) return { system: undefined, takes: () => false }
  const form = formNamed(named.form)
  const from = await secret()
  if (made?.from !== from) {
    const link = { baseUrl: variable('SUPERIOR_BASE_URL'), call: callHttp(), clock: systemClock }
    made = { from, system: superiorSystem(form, from.superior, link) }
  }
  return { system: made.system, takes: (service) => takes(form, service) }
}

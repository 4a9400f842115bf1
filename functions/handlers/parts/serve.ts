import middy from '@middy/core'
import type { Audience } from '../../../shared/contract/route.ts'
import { systemClock } from '../../adapters/system.ts'
import { accessLog } from '../../kernel/http/access-log.ts'
import { type Api, dispatcher } from '../../kernel/http/dispatch.ts'
import type { HttpAnswer, HttpEvent } from '../../kernel/http/event.ts'
import { faults } from '../../kernel/http/faults.ts'
import { freshCalendar } from './calendar.ts'
import { log } from './environment.ts'

/** The function of an audience. */
export function serve<A extends Audience, P>(api: Api<A, P>) {
  const dispatch = dispatcher(api)
  return middy<HttpEvent, HttpAnswer>()
    .use(faults(log))
    .use(accessLog(log, systemClock))
    .handler(async (event) => {
      await freshCalendar()
      return dispatch(event)
    })
}

import type { Output } from '../../shared/contract/routes.ts'
import indicators from '../../shared/data/indicators-2020-05.json' with { type: 'json' }
import { LEVEL_NAMES, LEVELS } from '../../shared/domain/evaluation/level.ts'

/** What the API would answer to the rating page of one service and to a sign-in, for packages that run without an API. */
export const SERVICE = 'abcdefghijklmnopqrstuv'

const place: Output<'place'> = {
  channels: ['mini-program', 'dynamic-code', 'static-code'],
  profile: 'lincang',
  regionCode: '530900000000',
  regionName: '临沧市',
  organiser: '临沧市政务服务管理局',
  documentNumber: '临政办发〔2020〕16号',
  documentTitle: '临沧市政务服务“好差评”制度',
  today: '2026-11-18',
  thisMonth: '2026-11',
  defaultRating: { levelName: '基本满意', amount: 5, unit: 'working' },
  ticketClasses: [{ id: 'standard', name: '差评', amount: 15, unit: 'working', startsAt: 'verification', ledger: false }],
  rankMinimum: 30,
  groupMinimum: 5,
  textLimit: 150,
}

const servicePage: Output<'openService'> = {
  service: {
    code: SERVICE,
    kind: 'case',
    taskName: '个体工商户设立登记',
    stage: '办结',
    orgName: '市市场监督管理局',
    hallName: '市政务服务中心',
    windowName: 'B12 综合窗口',
    servedAt: '2026-11-18 10:24:00',
    ratableUntil: '2026-11-25',
    state: 'open',
    defaulted: false,
  },
  levels: LEVELS.map((level) => ({
    level,
    name: LEVEL_NAMES[level],
    indicators: indicators.levels.find((entry) => entry.level === level)?.indicators ?? [],
  })),
  place,
}

const receipt: Output<'submitRating'> = {
  rating: {
    receipt: 'LC-1118-7K3M-92Q5',
    level: 2,
    levelName: LEVEL_NAMES[2],
    indicators: ['没有提供材料清单'],
    text: '',
    at: '2026-11-18 10:31:00',
    named: false,
  },
  service: SERVICE,
  bad: true,
  promise: {
    date: '2026-12-09',
    weekday: '星期三',
    provisional: false,
    unit: 'working',
    amount: 15,
    left: 15,
    startsAt: 'verification',
    rule: 'rectification',
  },
}

const signedIn: Output<'signInWechat'> = {
  token: 'demo',
  expiresAt: '2026-12-18 10:31:00',
  me: { phone: false, roles: ['citizen'] },
}

/** Status and body for a request to `url`. */
export function answerTo(method: string, url: string): { readonly status: number; readonly body: unknown } {
  if (method === 'GET' && url.endsWith(`/api/citizen/services/${SERVICE}`)) return { status: 200, body: servicePage }
  if (method === 'POST' && url.endsWith('/api/citizen/ratings')) return { status: 201, body: receipt }
  if (method === 'POST' && /\/api\/session\/(wechat|alipay)$/.test(url)) return { status: 200, body: signedIn }
  if (url.endsWith('/api/public/place')) return { status: 200, body: place }
  return { status: 404, body: { code: 'E1002', message: '没有这个地址。' } }
}

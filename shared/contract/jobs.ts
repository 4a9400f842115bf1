/**
 * Every scheduled function: when, in Asia/Shanghai, and how late it may run before an alarm. EventBridge schedules, the
 * local clock and the heartbeat alarms are made from this table. `at` is hour and minute; `day` a day of the month.
 */
export interface Job {
  readonly function: 'apply-default-ratings' | 'escalate-overdue-tickets' | 'export-statistics'
  readonly at: { readonly hour: number; readonly minute: number; readonly day?: number }
  readonly toleratedLatenessMinutes: number
  readonly input: { readonly job: string }
  readonly purpose: string
}

export const jobs = {
  'apply-default-ratings': {
    function: 'apply-default-ratings',
    at: { hour: 0, minute: 15 },
    toleratedLatenessMinutes: 360,
    input: { job: 'apply-default-ratings' },
    purpose: '到期未评的服务记默认评价（有默认规则的地方）',
  },
  'escalate-overdue-tickets': {
    function: 'escalate-overdue-tickets',
    at: { hour: 7, minute: 30 },
    toleratedLatenessMinutes: 120,
    input: { job: 'escalate-overdue-tickets' },
    purpose: '到期前提醒，超期逐级上报，一次一级',
  },
  'export-statistics-daily': {
    function: 'export-statistics',
    at: { hour: 1, minute: 30 },
    toleratedLatenessMinutes: 360,
    input: { job: 'export-statistics-daily' },
    purpose: '每日统计报表',
  },
  'export-statistics-monthly': {
    function: 'export-statistics',
    at: { hour: 2, minute: 0, day: 1 },
    toleratedLatenessMinutes: 720,
    input: { job: 'export-statistics-monthly' },
    purpose: '上月统计报表',
  },
} as const satisfies Record<string, Job>

export type JobName = keyof typeof jobs

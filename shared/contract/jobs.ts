/**
 * Every scheduled function: when, in Asia/Shanghai, and how late it may run before an alarm. EventBridge schedules, the
 * local clock and the heartbeat alarms are made from this table. `at` is hour and minute, and `day` a day of the month; or
 * every so many minutes the day round.
 */
export type Timing = { readonly hour: number; readonly minute: number; readonly day?: number } | { readonly everyMinutes: number }

export interface Job {
  readonly function:
    | 'apply-default-ratings'
    | 'escalate-overdue-tickets'
    | 'conclude-reviews'
    | 'escalate-protection'
    | 'alert-overdue-cards'
    | 'recompute-deadlines'
    | 'send-digests'
    | 'export-statistics'
    | 'retry-deliveries'
    | 'reconcile-superior'
    | 'refresh-dictionary'
  readonly at: Timing
  readonly toleratedLatenessMinutes: number
  readonly input: { readonly job: string }
  readonly purpose: string
}

export const jobs = {
  'recompute-deadlines': {
    function: 'recompute-deadlines',
    at: { hour: 0, minute: 5 },
    toleratedLatenessMinutes: 360,
    input: { job: 'recompute-deadlines' },
    purpose: '载入节假日通知之后，重新计算还没有算完的期限（在记默认评价之前）',
  },
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
    purpose: '到期前提醒，超期逐级上报，一次一级；终结以后保存期过了的，清除评价人的电话',
  },
  'conclude-reviews': {
    function: 'conclude-reviews',
    at: { hour: 7, minute: 35 },
    toleratedLatenessMinutes: 120,
    input: { job: 'conclude-reviews' },
    purpose: '异议期满、没有异议的复核结论终结生效；复核、裁定到期前提醒，超期逐级上报',
  },
  'escalate-protection': {
    function: 'escalate-protection',
    at: { hour: 7, minute: 45 },
    toleratedLatenessMinutes: 120,
    input: { job: 'escalate-protection' },
    purpose: '“被要求打分”“遭到报复”的报告到期没有处理的，提醒，再报上一级',
  },
  'send-digests': {
    function: 'send-digests',
    at: { hour: 8, minute: 30 },
    toleratedLatenessMinutes: 180,
    input: { job: 'send-digests' },
    purpose: '工作日给办理人员和负责人发当天待办汇总，一人一天一条',
  },
  'alert-overdue-cards': {
    function: 'alert-overdue-cards',
    at: { hour: 7, minute: 40 },
    toleratedLatenessMinutes: 120,
    input: { job: 'alert-overdue-cards' },
    purpose: '评议卡到期未录入的，提醒专人并逐级上报',
  },
  'retry-deliveries': {
    function: 'retry-deliveries',
    at: { everyMinutes: 5 },
    toleratedLatenessMinutes: 60,
    input: { job: 'retry-deliveries' },
    purpose: '没有送达的上报、短信和文字检查到时重试',
  },
  'reconcile-superior': {
    function: 'reconcile-superior',
    at: { hour: 3, minute: 0 },
    toleratedLatenessMinutes: 360,
    input: { job: 'reconcile-superior' },
    purpose: '与上级系统核对前一日的评价，差异列出并补报',
  },
  'refresh-dictionary': {
    function: 'refresh-dictionary',
    at: { hour: 4, minute: 0 },
    toleratedLatenessMinutes: 720,
    input: { job: 'refresh-dictionary' },
    purpose: '下载评价指标字典，各版本都留存',
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

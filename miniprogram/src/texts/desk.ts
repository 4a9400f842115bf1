import type { DeskView, RequestView } from '@shared/contract/schemas/device.ts'
import { dateText } from '@/services/format'

const states: Readonly<Record<RequestView['state'], string>> = {
  asked: '已请对方评价，评价器马上亮出来。',
  shown: '评价器正在请对方评价。',
  rated: '对方已经评价。',
  'timed-out': '对方没有评价，记为“未评价”。',
  cancelled: '已收回，记为“未评价”。',
}
const evaluators: Readonly<Record<DeskView['evaluator'], string>> = {
  none: '这个窗口还没有配对评价器，请对方扫码评价。',
  silent: '评价器超过十分钟没有联系，请看看它是不是开着。',
  ready: '',
}

export const texts = {
  title: '请对方评价',
  text: (today: string) => `${dateText(today)} 在这个窗口办的事。这里只看得到评了没有，看不到评了什么。`,
  window: '窗口',
  windowOption: (hall: string, name: string, onDuty: boolean) => `${name}${onDuty ? '（您当班）' : ''} ${hall}`,
  noWindow: '没有您单位的窗口',
  noWindowText: '窗口和单位由管理员登记。请找单位管理员核对。',
  services: '今天的办件',
  empty: '今天还没有办件',
  emptyText: '业务系统推送后会出现在这里。没有办件号的，可以请对方评这个窗口。',
  states: { open: '未评价', rated: '已评价', expired: '已过评价期' },
  ask: '请对方评价',
  askSpoken: (task: string, number: string) => `请对方评价 ${task} ${number}`,
  code: '二维码',
  codeSpoken: (task: string, number: string) => `显示二维码 ${task} ${number}`,
  visit: '没有办件号的服务',
  visitText: '咨询、领件这样没有办件号的，请对方评这个窗口。',
  request: '评价器',
  requestStates: states,
  evaluators,
  cancel: '收回',
  about: (task: string, at: string) => `${task} · ${at.slice(11, 16)}`,
  asking: '正在提交',
  failed: '没有成功。',
  qrTitle: '请对方扫码',
  qrText: '只对应这一次服务，用微信、支付宝都能扫。请让对方自己在手机上评价。',
  qrLabel: (task: string) => `${task} 的评价二维码`,
  kept: '谁在什么时候请过评价，都有记录。',
  refresh: '刷新',
  served: (time: string, stage: string, number: string) => `${time.slice(11, 16)} ${stage} · 办件 ${number}`,
}

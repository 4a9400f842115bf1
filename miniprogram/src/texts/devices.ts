import type { DeviceView } from '@shared/contract/schemas/device.ts'
import { shortTimeText, timeText } from '@/services/format'

const states: Readonly<Record<DeviceView['state'], string>> = { ready: '在线', silent: '没有联系', revoked: '已停用' }
const lengthText = (seconds: number) => {
  const minutes = Math.max(1, Math.round(seconds / 60))
  if (minutes < 120) return `${minutes} 分钟`
  return minutes < 2880 ? `${Math.round(minutes / 60)} 小时` : `${Math.round(minutes / 1440)} 天`
}

export const texts = {
  title: '评价设备',
  text: '窗口评价器和自助终端。配对后才能用，停用立即生效。',
  pair: '配对新设备',
  empty: '还没有配对的设备',
  emptyText: '点“配对新设备”，把生成的码输入平板或终端。',
  name: '设备',
  place: '位置',
  kind: '类型',
  kinds: { evaluator: '窗口评价器', terminal: '自助终端' },
  seen: '最近联系',
  neverSeen: '还没有联系',
  seenAt: (time: string) => shortTimeText(time),
  waitingColumn: '存着未送出',
  waiting: (count: number) => `${count} 条`,
  state: '状态',
  states,
  act: '操作',
  clock: (seconds: number) => `时钟${seconds > 0 ? '慢' : '快'} ${lengthText(Math.abs(seconds))}`,
  revoke: '停用',
  revokeSpoken: (name: string) => `停用 ${name}`,
  revokeTitle: (name: string) => `停用 ${name}`,
  revokeText: '停用后这台设备马上不能再用。它还存着没有送出的评价时，请先让它联网送完。',
  revokeWaiting: (count: number) => `它上次说还存着 ${count} 条没有送出的评价。`,
  revokeSure: '确定停用',
  pairTitle: '配对新设备',
  region: '地区',
  here: (name: string) => `${name}（本级）`,
  hall: '大厅',
  window: '窗口',
  noHalls: '这里没有大厅，请选下级地区。',
  model: '型号',
  deviceName: '给它起个名字',
  namePlaceholder: '例如：3号窗口评价屏',
  makeCode: '生成配对码',
  making: '正在生成',
  needsHall: '请选大厅',
  needsWindow: '请选窗口',
  needsName: '请给设备起个名字',
  code: '配对码',
  codeText: (name: string, until: string) => `${timeText(until)} 前，把这个码输入“${name}”。只能用一次。`,
  address: (address: string) => `在设备的浏览器里打开 ${address}`,
  failed: '没有成功。',
  done: '完成',
}

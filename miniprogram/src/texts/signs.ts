import { inGroups } from '@shared/domain/directory/window-code.ts'
import { dateText, dayText, timeText } from '@/services/format'

/** The number of a file that is one of several. */
const partOf = (name: string): string => {
  const part = /-(\d+)\.pdf$/.exec(name)?.[1]
  return part ? `第 ${part} 份 ` : ''
}

export const texts = {
  title: '窗口码牌',
  text: '每个窗口一张码牌，群众扫码就能评价这个窗口。旧码牌更换或停用后，扫了会提示已经停用。',
  path: '所在地区',
  region: '地区',
  printRegion: (name: string) => `制作${name}及以下的全部码牌`,
  printHall: '制作全部',
  printHallSpoken: (hall: string) => `制作${hall}全部码牌`,
  print: '制作',
  printSpoken: (window: string) => `制作${window}的码牌`,
  change: '变更',
  changeSpoken: (window: string) => `变更${window}的码牌`,
  hallMade: (made: number, all: number) => `${made} / ${all} 个窗口有能用的码牌`,
  noHalls: '这个地区没有大厅',
  noHallsText: '选一个下级地区看看，或者先导入大厅和窗口。',
  noWindows: '这个大厅没有窗口。',
  windowColumn: '窗口',
  codeColumn: '窗口编号',
  versionColumn: '码牌',
  stateColumn: '状态',
  actColumn: '操作',
  code: inGroups,
  version: (version: number) => `第 ${version} 版`,
  made: (at: string) => `${dayText(at)}制作`,
  states: { made: '可以用', missing: '还没有制作', revoked: '已停用' },
  asking: '正在提交',
  failureTitle: '没有提交成功。',

  printings: '制作记录',
  printingsSub: '保留 7 天',
  noPrintings: '还没有制作过。',
  printing: (what: 'signs' | 'cards', title: string) => `${what === 'signs' ? '码牌' : '评议卡'}：${title}`,
  printingMeta: (at: string) => timeText(at),
  pages: (done: number, total: number) => (total === 0 ? '正在排版' : `已画 ${done} / ${total} 张`),
  nothing: '没有可以制作的窗口：这里没有窗口，或者码牌都停用了。',
  file: (name: string, bytes: number) => `${partOf(name)}PDF（${Math.max(1, Math.round(bytes / 1024))} KB）`,

  changeTitle: (window: string) => `变更码牌：${window}`,
  act: '怎么变更',
  acts: { replace: '更换', 'take-down': '停用', 'put-up': '恢复使用' },
  actHelp: {
    replace: '换一个新编号。现在的码牌不能再用，新的要重新制作、张贴。',
    'take-down': '暂时不能扫码评价，以后可以恢复。',
    'put-up': '停用前的那张码牌可以继续用。',
  },
  why: '原因',
  whyHelp: '会记录在案，别的管理员也能看到。',
  needsAct: '请选择怎么变更',
  needsWhy: '请写明原因',
  submit: '提交变更',
  history: '变更记录',
  noHistory: '没有变更过。',
  event: (act: 'replace' | 'take-down' | 'put-up', version: number) =>
    ({ replace: `更换为第 ${version} 版`, 'take-down': `停用第 ${version} 版`, 'put-up': `恢复第 ${version} 版` })[act],
  eventBy: (by: string, at: string) => `${by} · ${dateText(at)} ${at.slice(11, 16)}`,
}

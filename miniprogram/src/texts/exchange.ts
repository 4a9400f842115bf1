import type { DifferenceView, ExchangeView, UpwardDayView } from '@shared/contract/schemas/superior.ts'
import { LEVEL_NAMES } from '@shared/domain/evaluation/level.ts'
import { countText, dayText, shortTimeText, timeText } from '@/services/format'

const steps: Readonly<Record<string, string>> = {
  service: '服务数据',
  default: '默认评价',
  rating: '评价',
  added: '追加评价',
  invalidation: '无效标记',
  rectification: '整改结果',
}

const stateTitles: Readonly<Record<ExchangeView['state'], string>> = {
  none: '没有配置上级系统',
  well: '上报正常',
  behind: '有上报没有按时送到',
  down: '上级系统现在没有应答',
}

const stateTexts: Readonly<Record<ExchangeView['state'], string>> = {
  none: '本地规则没有写明上报到哪个系统，评价只存在本系统。要上报，请技术人员按《上报操作指南》选定接口形式。',
  well: '评价一到就上报，不用人管。',
  behind: '评价都存在本系统，没有丢。等待的会自动重试；停住的请在下面查看原因，处理后重新上报。',
  down: '群众评价照常，都存在本系统，没有丢。上级系统恢复后会自动补报。停得久了，请联系上级系统的维护单位。',
}

const differenceNames: Readonly<Record<DifferenceView['kind'], string>> = {
  missing: '上级没有这条评价',
  default: '上级还记着默认评价',
  level: '满意程度不一样',
  effective: '是否有效不一样',
  extra: '上级有，本系统没有',
}

const levelText = (level: DifferenceView['ours']) => (level === undefined ? '没有' : LEVEL_NAMES[level])

function comparedText({ compared, unansweredAt }: UpwardDayView): string {
  if (!compared) return unansweredAt ? '上级没有应答，次日再核对' : '还没有核对'
  const total = Object.values(compared.counts).reduce((sum, count) => sum + count, 0)
  return total === 0 ? '一致' : `差 ${countText(total)} 条`
}

export const texts = {
  title: '数据交换',
  target: (region: string, name: string) => `${region} → ${name}`,
  refresh: '刷新',
  stateTitles,
  stateTexts,
  guide: '技术人员看 docs/exchange-upward.md。',

  timely: '归集及时率',
  timelyRule: (minutes: number) => `评价到本系统后 ${minutes} 分钟之内，上级系统确认收到的，为及时。`,
  period: (from: string, to: string) => `${dayText(from)}至${dayText(to)}（含今天，今天还会变）`,
  today: '今天',
  todayPart: '今天的较多，只按最近的一部分算',
  fraction: (timely: number, all: number) => `及时 ${countText(timely)} / 应上报 ${countText(all)}`,
  nothing: '还没有要上报的',
  waiting: '正在等待',
  unit: '条',
  atLeast: '以上',
  oldest: (time: string) => `最早的从 ${shortTimeText(time)} 等起`,
  noneWaiting: '没有积压',
  parked: '停住，等人处理',
  parkedSome: '原因在下面',
  noneParked: '没有停住的',
  last: '最近一次送到',
  lastNever: '近 30 天没有',
  fault: (text: string, at: string) => `最近一次失败：${text}（${shortTimeText(at)}）`,

  parkedTitle: '停住的上报',
  parkedText: '试过多次没有成功，或者上级系统拒收，重试也没有用的，停在这里。先看原因，改好后重新上报。',
  parkedEmpty: '没有停住的上报。停住的会出现在这里。',
  caseName: (number: string, serviceNumber: number) => `办件 ${number} 第 ${serviceNumber} 次服务`,
  caseColumn: '办件（隐去中间）',
  matterColumn: '事项',
  reasonColumn: '原因',
  sinceColumn: '何时产生',
  triesColumn: '试过',
  actColumn: '操作',
  tries: (count: number) => `${count} 次`,
  code: (code: string) => `代码 ${code}`,
  acknowledged: (done: readonly string[]) =>
    done.length === 0 ? '上级还没有收到任何一步' : `上级已收到：${done.map((step) => steps[step] ?? step).join('、')}`,
  parkedSince: (since: string, parkedAt: string) => `${shortTimeText(since)} 产生，${shortTimeText(parkedAt)} 停住`,
  redrive: '重新上报',
  redriveSpoken: (caseNumber: string) => `重新上报办件 ${caseNumber}`,
  redriveAll: '全部重新上报',
  redriveMore: '显示更多',
  confirmOne: (number: string) => `重新上报办件 ${number}`,
  confirmAll: '全部重新上报',
  confirmText:
    '会立即再试一次。可以放心重复：上级系统已经有的，会答复“已有”，不会变成两条。原因没有消除的，试过以后还会停在这里。',
  confirm: '确定重新上报',
  sending: '正在提交',
  cancel: '先不报',
  failureTitle: '没有提交成功。',
  redriven: (count: number, more: boolean) =>
    `已安排 ${countText(count)} 条重新上报，一般一分钟内有结果。${more ? '还有没安排的，请再按一次“全部重新上报”。' : ''}`,

  daysTitle: '逐日上报和对账',
  daysText: '每天凌晨 3 点统计前一天，并和上级系统逐条核对。上级缺的自动补报一次，次日再核对。',
  daysEmpty: '还没有满一天。明天凌晨 3 点起，每天一行。',
  dayColumn: '日期',
  rateColumn: '归集及时率',
  fractionColumn: '及时 / 应上报',
  lateColumn: '迟到',
  waitingColumn: '等待',
  parkedColumn: '停住',
  keptBackColumn: '不上报',
  comparedColumn: '对账',
  look: '查看',
  lookSpoken: (day: string) => `查看${dayText(day)}的对账`,
  comparedText,
  rest: ({ late, waiting, parked }: UpwardDayView['figures']) =>
    [
      late > 0 ? `迟到 ${countText(late)}` : '',
      waiting > 0 ? `等待 ${countText(waiting)}` : '',
      parked > 0 ? `停住 ${countText(parked)}` : '',
    ]
      .filter(Boolean)
      .join('，') || '没有迟到的',
  compared: (text: string) => `对账：${text}`,
  allDays: '显示全部 30 天',

  dayTitle: (day: string) => `${dayText(day)}的对账`,
  counted: (time: string) => `统计于 ${timeText(time)}`,
  comparedAt: (time: string) => `核对于 ${timeText(time)}`,
  ours: '本系统这一天的评价',
  theirs: '上级系统这一天的评价',
  records: (count: number) => `${countText(count)} 条`,
  again: (count: number) => `补报过 ${countText(count)} 条。补报的按送到的时间计入迟到。`,
  equal: '两边一致。',
  notCompared: '这一天还没有核对过。上级系统答复之后，凌晨 3 点自动核对。',
  unanswered: (time: string) => `${shortTimeText(time)} 去核对时，上级系统没有应答。`,
  differenceNames,
  levels: ({ ours, theirs }: DifferenceView) => `本系统：${levelText(ours)}；上级：${levelText(theirs)}`,
  sentAgain: '已自动补报',
  byHand: '请与上级系统核实',
  listed: (shown: number, total: number) => `共 ${countText(total)} 条，列出前 ${countText(shown)} 条。`,

  keptBackTitle: '按规则不上报',
  keptBackText: '这些评价在本系统照常统计、照常办理，只是不往上报，也不算进归集及时率。',
  noCode: '事项没有全国统一编码',
  noCodeWhy: '自建事项（编码含 00000000），上级系统不收。',
  windowRatings: '窗口评价',
  windowWhy: '扫窗口码评的是窗口，没有办件编号；不编造办件编号上报。',
  inPeriod: (count: number) => `${countText(count)} 条`,
  inMonth: (count: number, month: string) => `${countText(count)} 条（${Number(month.slice(5))}月的服务）`,

  dictionaryTitle: '评价指标字典',
  dictionaryText: (version: string, count: number) =>
    `现行：${version} 版，${count} 项。每天从上级系统下载一次，内容变了就另存一版，各版都留着。现行字典不会自动更换，要换由人决定，请技术人员按 docs/exchange-upward.md 第 6 节办理。`,
  noDictionary: '还没有下载过。每天凌晨 4 点下载。',
  version: (version: string, count: number) => `${version} 版，${count} 项`,
  downloaded: (first: string, last: string) => `${timeText(first)} 下载，${timeText(last)} 核对过`,
  same: '和现行的一样',
  changes: (added: number, removed: number, changed: number) =>
    [added > 0 ? `新增 ${added} 项` : '', removed > 0 ? `少了 ${removed} 项` : '', changed > 0 ? `改了 ${changed} 项` : '']
      .filter(Boolean)
      .join('，'),
  showChanges: '看哪里不同',
  hideChanges: '收起',
  addedName: '新增',
  removedName: '少了',
  changedName: '改了',
  indicator: (code: string, text: string, level: number) =>
    `${code} ${text}（${LEVEL_NAMES[level as keyof typeof LEVEL_NAMES] ?? level}）`,
  was: (text: string, level: number) => `原为：${text}（${LEVEL_NAMES[level as keyof typeof LEVEL_NAMES] ?? level}）`,
}

import { weekday } from '@shared/domain/calendar/civil.ts'
import { dateText, dayText } from '@/services/format'
import { legalUnitText } from './due'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

export const texts = {
  evaluatorTitle: '窗口评价屏',
  terminalTitle: '自助终端评价',

  pairTitle: '给这台设备配对',
  pairText: '请管理员在“评价渠道”的“评价设备”里生成配对码，十分钟内输入这里。',
  pairCode: '配对码',
  pairPlaceholder: '八位字母和数字',
  pair: '配对',
  pairing: '正在配对',
  needsCode: '请输入配对码',
  loading: '正在打开',
  setupFailed: '现在没有网络，还没有取到窗口的内容。连上网后自动继续。',

  today: (time: string) => `${dayText(time)} 星期${WEEKDAYS[weekday(time.slice(0, 10))]} ${time.slice(11, 16)}`,
  clock: (time: string) => time.slice(11, 16),
  idleTitle: '办完事，请您评一评',
  idleText: '窗口会在您办完后请您评价，您也可以自己点下面的按钮。',
  start: '评价这个窗口',
  scanTitle: '微信、支付宝都能扫',
  scanText: '不用登录，不留电话',
  windowCode: (code: string) => `窗口编号 ${code.slice(0, 5)} ${code.slice(5)}`,
  qr: '评价二维码',
  noSign: '这个窗口的二维码已经停用，请直接在屏上评价。',

  offline: '现在没有网络，评价照常。',
  waiting: (count: number) => `本机存着 ${count} 条评价，联网后自动送出，不会丢。`,
  nothingWaiting: '评价先存在本机，联网后自动送出，不会丢。',
  sending: (count: number) => `还有 ${count} 条评价正在送出。`,
  keptBefore: (count: number) => `有 ${count} 条评价是先前配对时留下的，存在本机，等管理员处理。`,
  notTaken: (count: number) => `有 ${count} 条评价系统没有收，请管理员查看设备的时钟。`,
  notKept: '这台设备存不下评价，请用手机扫码评价，并告诉工作人员。',

  question: '这次服务，您满意吗？',
  privacy: '请您自己点选，窗口的屏幕上不显示您选了什么。',
  terminalPrivacy: '请您自己点选。屏上不显示您的姓名和证件号码。',
  levels: '满意程度',
  seconds: (count: number) => `${count} 秒`,
  tenLeft: '还剩 10 秒',
  later: '现在不评',
  large: '大字',
  standard: '标准字',

  chose: (name: string) => `您选的是“${name}”`,
  whyTitle: '是哪里没有做好？',
  whyText: '至少选一项。评价人信息受保护，会有专人核实并答复。',
  again: '重选',
  submit: '提交评价',
  needsReason: '请先选一项',

  thanks: '谢谢，已记下您的评价',
  thanksText: (name: string) => `您选的是“${name}”。还想说说是哪一方面吗？可以不选。`,
  thanksBad: '评价人信息受保护，窗口人员看不到是谁评的，也不能修改或删除。',
  endsIn: (count: number) => `${count} 秒后自动完成`,
  backIn: (count: number) => `${count} 秒后返回`,
  wrong: '选错了，重选',
  done: '完成',

  unratedTitle: '这次没有评价',
  timedOut: '时间到了，本次记为“未评价”，没有替您打分。',
  declined: '本次记为“未评价”，没有替您打分。',
  canScan: '想评可以扫码。',
  canScanUntil: (date: string) => ({
    before: '想评可以扫码，最迟 ',
    date: `${dateText(date)}（星期${WEEKDAYS[weekday(date)]}）`,
    after: '。',
  }),
  byDefault: (amount: number, unit: 'working' | 'natural', level: string) =>
    `${amount} ${legalUnitText(unit)}内没有评的，按规定记为${level}（默认），单独统计，不算好评。`,
  scanLater: '扫码，带回去评',
  onlyThis: '只对应这一次服务',

  terminalIdle: '自助办理后，请您评一评',
  terminalText: '在这台终端办完一件事，评价页会自动打开。',
  terminalWiped: '每次评完或离开，屏上的内容都会清掉。',
  caseNumber: (number: string) => `办件 ${number}`,
  ratedTitle: '这次服务已经评价过了',
  ratedText: '每次服务只评一次，先前的那条评价有效。',
  expiredTitle: '评价时间已经过了',
  unknownTitle: '没有认出这次服务',
  unknownText: '可能是码不对，或者不是在这个大厅办的。',
  terminalOffline: '现在没有网络，这次服务请用手机评价。',
  back: '返回',
}

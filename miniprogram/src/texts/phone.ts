import type { ServiceCard } from '@shared/contract/schemas/evaluation.ts'
import type { PhoneDesk } from '@shared/contract/schemas/phone.ts'
import { shortTimeText } from '@/services/format'

const stateNames: Readonly<Record<ServiceCard['state'], string>> = {
  open: '',
  rated: '已经评价过',
  expired: '评价期已过',
}

export const texts = {
  title: '电话登记',
  heading: '登记电话里说的评价和投诉',
  what: '登记什么',
  whats: { rating: '评价', complaint: '投诉' },
  findAny: '第一步：找到要投诉的那一次',
  counted: ({ today, perDay, gapSeconds }: PhoneDesk) =>
    `今天登记了 ${today} 件，一天最多 ${perDay} 件。两件之间至少隔 ${gapSeconds} 秒。`,
  find: '第一步：找到要评的那一次',
  code: '办件编号，或窗口编号',
  codeHelp: '请对方报办件编号。没有办件的，用窗口码牌上的编号。不要凭电话号码查找。',
  search: '查找',
  searching: '正在查找',
  services: '这个办件的各次服务',
  serviceOption: ({ stage, servedAt }: ServiceCard) => `${stage}，${shortTimeText(servedAt)}`,
  serviceHelp: ({ state, hallName, windowName, orgName }: ServiceCard) =>
    [stateNames[state], [hallName, windowName].filter(Boolean).join(' ') || orgName].filter(Boolean).join(' · '),
  noneOpen: '这个办件的各次服务都已经评价过，或评价期已过。',
  servedDay: '办事日期',
  servedTime: '办事时间',
  timeHelp: '24 小时制，例如 09:30',
  calledDay: '通话日期',
  calledTime: '通话时间',
  script: '第二步：照着读，不加解释',
  scriptText: (organiser: string, when: string, what: string) =>
    `您好，这里是${organiser}。您${when ? ` ${when} ` : ''}办理了“${what}”，想听听您的评价，愿不愿意评都可以。请从五项里选一项：`,
  scriptEnd: '窗口人员看不到是谁评的。',
  visit: (windowName: string) => `${windowName}的业务`,
  question: '对方选了哪一项？',
  questionHelp: '五项按顺序读完再选，不要替对方选。没有选，就不登记。',
  named: '实名评价',
  namedText: '对方同意标明真实身份。没有问清楚的，不要打开。',
  anonymous: '匿名评价',
  anonymousText: '不标明对方是谁。',
  submit: '登记这条评价',
  needsTime: '请填办事的日期和时间',
  needsCall: '请填通话的日期和时间',
  complaint: '第二步：对方说的',
  complaintHelp: '照对方的话写：什么时候、谁、怎么做的、希望怎样。',
  needsComplaint: '请写明投诉的内容',
  contact: {
    offer: '对方愿意接听回访',
    off: '不留电话，一样核实、整改、答复。',
    help: '11 位手机号，请复述一遍核对。只为这件事回访，号码加密保存。',
  },
  namedComplaint: '实名投诉',
  anonymousComplaint: '匿名投诉',
  submitComplaint: '登记这件投诉',
  recorded: '已登记',
  readOut: '请把回执编号读给对方，并重复一遍：',
  readDigits: (receipt: string) => receipt.replaceAll('-', ' '),
  readAfter: '凭这个编号，可以在评价页面查看处理进度。',
  nextOne: '登记下一件',
  promise: (text: string) => `请告诉对方：${text}`,
}

import type { DueView } from '@shared/contract/schemas/common.ts'
import { dueDateText, limitText } from './due'

export const texts = {
  title: '投诉',
  heading: '您要投诉什么？',
  explanation: '投诉单独成件，由承办单位核实、整改、答复，不计入评价，也不影响您评价。',
  words: '写明经过',
  wordsHelp: '什么时候、谁、怎么做的、您希望怎样。请不要写证件号码。',
  submit: '提交投诉',
  needsWords: '请写明投诉的内容',
  name: '投诉',
  done: '已收到您的投诉',
  doneText: '会有专人核实，并给您答复。',
  receipt: '回执编号',
  number: '投诉件编号',
  promise: (due: DueView) =>
    `${limitText(due)}内整改并答复。${due.startsAt === 'verification' ? '若今天查实，最迟' : '最迟'} ${dueDateText(due)}。`,
  next: '接下来',
  keep: '凭回执编号可以查看办理经过、评价整改。回执保存在这台设备上，也可以抄下编号，在首页输入。',
  protected: '投诉人信息受保护。被投诉的人看不到是谁投诉的，也看不到这一件。',
}

/**
 * Texts of the messages that are sent, as they are registered with the gateway, which sends registered texts only: `{n}` is
 * filled in when one is sent, `LINK` stands for the public address followed by `/i/`. docs/deploy.md lists them.
 */
export const TEMPLATES = {
  code: '您的验证码是{1}，5分钟内有效。请不要告诉别人。',
  invitation:
    '您办理的“{1}”已办结。请回复一个数字评价：5非常满意，4满意，3基本满意，2不满意，1非常不满意。也可打开LINK{2}评价并写明原因。回复T不再接收。',
  recorded: '您对“{1}”的评价已记录：{2}。',
  reason: '您对“{1}”的评价已记录：{2}。想写明原因，可打开LINK{3}。',
  added: '您对“{1}”的追加评价已记录：{2}。原来的评价不变。',
  unclear: '您对“{1}”的回复没有看懂，没有记录评价。请只回复一个数字：5非常满意，4满意，3基本满意，2不满意，1非常不满意。',
  closed: '“{1}”已经评价过，或评价期已过，这次回复没有记录。',
  stopped: '已停止向这个号码发送评价邀请。已有的评价不受影响。',
  progress: '您反映的“{1}”：{2}，{3}。请凭回执编号查看。',
  answer: '您反映的“{1}”已答复：{2}。全文可凭回执编号在进度页查看。',
  work: '政务服务评价“{1}”：{2}，{3}。请登录查看。',
} as const satisfies Record<string, string>

export type TemplateName = keyof typeof TEMPLATES
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[]

/** How many places of a text are filled in. */
export const partsOf = (name: TemplateName): number => TEMPLATES[name].match(/\{\d\}/g)?.length ?? 0

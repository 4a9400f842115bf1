/**
 * Every refusal a user can meet: a number, an HTTP status, a plain sentence.
 * 1xxx request · 2xxx rating · 3xxx ticket · 4xxx identity and authority · 5xxx exchange · 6xxx reports and rules ·
 * 7xxx signs, printing and coverage · 8xxx devices.
 */
export const REFUSALS = {
  E1001: { status: 400, text: '提交的内容有误，请按提示改正。' },
  E1002: { status: 404, text: '没有这个地址。' },
  E1003: { status: 400, text: '提交的内容不是有效的 JSON。' },
  E1004: { status: 413, text: '提交的内容太大。' },
  E1005: { status: 500, text: '系统出了故障，已经记录。您的内容没有丢，请稍后再提交一次。' },
  E1006: { status: 503, text: '系统正忙，请稍后再提交一次。' },

  E2001: { status: 409, text: '这次服务已经评价过了。' },
  E2002: { status: 404, text: '没有认出这个码。也可以输入码下面的窗口编号。' },
  E2003: { status: 410, text: '这次服务的评价期已经过了。' },
  E2004: { status: 422, text: '请先选择满意程度。' },
  E2005: { status: 422, text: '请选一项原因，或写一句话。' },
  E2006: { status: 422, text: '所选的原因不属于所选的满意程度。' },
  E2007: { status: 422, text: '想说的话最多 150 个字。' },
  E2008: { status: 409, text: '这次服务已经记过默认评价。' },
  E2013: { status: 409, text: '这次服务还没有评价，不能追加。' },
  E2014: { status: 409, text: '这次评价已经追加过一次。' },
  E2015: { status: 409, text: '本地没有开通这种评价渠道。' },
  E2016: { status: 410, text: '这张二维码已经停用。请扫窗口现在张贴的码。' },
  E2017: { status: 404, text: '没有查到。请核对办件编号和姓名。' },
  E2018: { status: 403, text: '只有评价的人可以追加。请用评价时的设备，或者凭回执编号追加。' },
  E2019: { status: 410, text: '追加评价的时间已经过了。' },
  E2017: { status: 422, text: '评价时间早于服务时间，没有记录。请核对设备或系统的时间，按实际时间重新提交。' },
  E2012: { status: 404, text: '没有查到这个回执号。请核对后再试。' },

  E3001: { status: 404, text: '没有查到这件差评。' },
  E3002: { status: 409, text: '这件差评还没有核实，请先核实。' },
  E3003: { status: 409, text: '这件差评已经核实过了。' },
  E3004: { status: 409, text: '请先确定整改方式。' },
  E3005: { status: 409, text: '整改方式已经确定，不能再改。' },
  E3006: { status: 409, text: '这件差评不需要整改，请直接答复。' },
  E3007: { status: 409, text: '整改还没有完成，不能答复。' },
  E3008: { status: 409, text: '这件差评已经答复办结。' },
  E3009: { status: 409, text: '这件差评刚被别人处理过，请刷新后再办。' },
  E3010: { status: 422, text: '本地规则没有这一类问题。' },
  E3014: { status: 409, text: '整改已经记录，请答复群众。' },
  E3015: { status: 422, text: '限期整改要写明原因和完成日期。' },
  E3016: { status: 422, text: '解释说明要写明依据的规定。' },

  E4001: { status: 401, text: '请先登录。' },
  E4002: { status: 401, text: '登录已过期，请重新登录。' },
  E4003: { status: 403, text: '您没有办理这件事的权限。' },
  E4004: { status: 401, text: '登录没有成功，请再试一次。' },
  E4005: { status: 401, text: '验证码不对或已过期。' },
  E4006: { status: 429, text: '操作太频繁，请稍后再试。' },
  E4007: { status: 404, text: '邀请不存在、已使用或已过期。' },
  E4008: { status: 403, text: '该账号存在风险，暂时不能登录。' },

  E5001: { status: 401, text: '应用标识不存在或已停用。' },
  E5002: { status: 401, text: '签名不正确。' },
  E5003: { status: 401, text: '请求时间与系统时间相差超过 5 分钟。' },
  E5004: { status: 409, text: '这次请求已经处理过（随机数重复）。' },
  E5006: { status: 409, text: '同一办件编号和服务次数已有内容不同的服务数据。' },

  E6001: { status: 422, text: '本地规则没有这一项期限。' },
  E6003: { status: 404, text: '没有这个地区。' },

  E7001: { status: 409, text: '这个窗口的码牌更换次数已经用完，请给窗口换一个新的编号。' },
  E7002: { status: 409, text: '这个窗口的码牌已经停用了。' },
  E7003: { status: 409, text: '这个窗口的码牌没有停用。' },
  E7004: { status: 409, text: '这个窗口的码牌刚被别人改过，请刷新后再试。' },
  E7005: { status: 404, text: '没有这个窗口、大厅或地区。' },

  E8001: { status: 401, text: '这台设备没有配对，或已经停用。' },
  E8002: { status: 404, text: '配对码不对、已用过或已过期。' },
  E8003: { status: 409, text: '这个窗口正在请人评价，请等这次结束。' },
  E8004: { status: 404, text: '没有这次评价请求。' },
  E8005: { status: 422, text: '评价时间比现在晚，没有收。请校准设备的时钟。' },
  E8006: { status: 422, text: '评价时间超过 30 天，没有收。' },
  E8007: { status: 429, text: '这台设备评价太密，这一条没有收。' },
  E8008: { status: 422, text: '没有认出设备的评价值。' },
  E8009: { status: 409, text: '这个窗口没有配对的评价器。' },
  E8010: { status: 403, text: '这次服务不在这台设备的窗口。' },
  E8011: { status: 409, text: '这次请求已经结束。' },
  E8012: { status: 404, text: '没有这台设备。' },
} as const satisfies Record<string, { status: number; text: string }>

export type RefusalCode = keyof typeof REFUSALS

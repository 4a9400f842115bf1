import type { LateReview, LateView } from '@shared/contract/schemas/supervision.ts'

export const texts = {
  title: '督办',
  head: (late: number, reviews: number) =>
    [late > 0 ? `超期 ${late} 件` : '', reviews > 0 ? `复核超期 ${reviews} 件` : ''].filter(Boolean).join('，') ||
    '没有超期的差评',
  lateReviews: '超期的复核',
  turns: { reviewers: '轮到复核人员', bureau: '轮到主管部门' } satisfies Record<LateReview['turn'], string>,
  summary: (region: string, { open, today }: LateView['counts']) => `${region}在办 ${open} 件，今天到期 ${today} 件`,
  decisions: '等您决定',
  decisionsText: '派单异议和由主管部门审批的整改方式。',
  leads: '等单位负责人审批',
  leadsText: '负责人自己申请的，或者迟迟没有审批的，可以由您代为审批。',
  decide: '去决定',
  look: '查看',
  extended: '延期中',
  extendedText: '负责人同意了延期、还没有答复的。过了新的期限还没有答复，就列在超期里。',
  units: '超期的，按承办单位',
  unitCount: (count: number) => `${count} 件`,
  nothingLate: '没有超期的差评',
  nothingLateText: '超期的会按承办单位列在这里，写明超了多久、是谁的、报到了哪一级。',

  disputeTitle: '审核派单异议',
  disputeText: '维持或改派都写明理由，记入办理经过；审核期间原单位先联系群众，其他步骤等审核结果；期限照算。',
  disputeUnit: '认为应由',
  keep: '维持',
  keepHelp: '仍由原单位承办',
  reassign: '改派',
  reassignHelp: '由另一个单位承办，联系核实的期限从改派之日起算',
  unit: '承办单位',
  pickUnit: '请选承办单位',
  noUnits: '这个地区没有承办单位，请往下选',
  needsUnit: '请选承办单位',
  suggested: (name: string) => `${name}（异议里提到的）`,
}

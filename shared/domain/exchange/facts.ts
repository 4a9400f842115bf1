import type { Instant } from '../calendar/civil.ts'
import type { SuperiorRecord, SuperiorStep } from './superior.ts'

export type Fact = string | number | boolean | readonly string[] | { readonly instant: Instant } | undefined

/** The facts that a form may name, of a record and the step that tells it. */
export function factsOf(step: SuperiorStep, record: SuperiorRecord) {
  const { service, applicant, rating } = record
  return {
    step,
    projectNo: service.projectNo,
    serviceNumber: service.serviceNumber,
    taskCode: service.taskCode,
    taskHandleItem: service.taskHandleItem,
    taskName: service.taskName,
    stage: service.stage,
    areaCode: service.areaCode,
    org: service.org,
    orgName: service.orgName,
    window: service.window,
    windowName: service.windowName,
    staff: service.staff,
    staffName: service.staffName,
    source: service.source,
    serviceTime: { instant: service.servedAt },
    /** Served at a window rather than online. */
    atWindow: service.window !== '',
    userProp: service.userProp,
    userName: applicant.userName,
    certType: applicant.certType,
    certKey: applicant.certKey,
    mobile: applicant.mobile,
    level: rating?.level,
    codes: rating && !rating.isDefault ? rating.codes : undefined,
    text: rating && !rating.isDefault ? rating.text : undefined,
    assessTime: rating && { instant: rating.at },
    pf: rating?.pf,
    isDefault: rating?.isDefault,
    /** 第一次主动评价 1, 追加评价 2. */
    evaluateType: rating && (rating.added ? 2 : 1),
    anonymous: rating && !rating.named,
    effective: record.effective,
    rectification: record.rectification,
  } satisfies Readonly<Record<string, Fact>>
}

export type Facts = ReturnType<typeof factsOf>
export type FactName = keyof Facts

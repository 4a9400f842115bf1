import { applicantKey } from '../../../functions/evaluation/applicant-key.ts'
import { dictionary, profiles } from '../../../shared/data/index.ts'
import { parseCivilTime } from '../../../shared/domain/calendar/civil.ts'
import type { Applicant, Service } from '../../../shared/domain/evaluation/service.ts'
import type { SuperiorRecord } from '../../../shared/domain/exchange/superior.ts'
import { plainKeys } from '../../memory/system.ts'

const at = (time: string): number => parseCivilTime(`2026-11-02 ${time}`) ?? 0

export const SERVED_AT = at('09:30:00')
export const RATED_AT = at('09:41:07')
export const NOW = at('09:42:00')
const PROJECT = '53092120261102000017'
export const DAY = '2026-11-02'

/** A name with characters that have spoiled messages elsewhere. */
export const TASK_NAME = '“一件事”套餐（新生儿出生、户口登记）＆医保〔2020〕①'
export const TEXT = '等了两个小时<br>；"经办人"很耐心，谢谢 & 再见😀'
export const APPLICANT: Applicant = {
  userName: '欧阳示例',
  mobile: '10000000007',
  certType: '111',
  certKey: '000000190001010000',
}

/** The key of a name in the case of the samples. */
export const nameKey = (name: string, projectNo = PROJECT): string => applicantKey(plainKeys, projectNo, name) ?? ''

/** A service of 临沧 that has just been given; more is put on by the tests. */
export function service(more: Partial<Service> = {}): Service {
  const number = more.serviceNumber ?? 1
  return {
    id: `service-${more.projectNo ?? 'A'}-${number}`,
    kind: 'case',
    projectNo: PROJECT,
    nameKey: nameKey(APPLICANT.userName ?? '', more.projectNo),
    serviceNumber: number,
    taskCode: '1153092101520834570011700500001',
    handleItem: '02',
    taskName: TASK_NAME,
    stage: '办结',
    regions: ['530921001000', '530921000000', '530900000000'],
    org: '115309210152083457',
    hall: 'H-001',
    window: '2345WXYZ',
    staff: 'S-0001',
    servedAt: SERVED_AT,
    userProp: '1',
    proStatus: '3',
    source: 'demo-hall',
    state: 'awaiting',
    profile: profiles[0]?.version ?? '',
    calendar: 'test',
    ratableUntil: '2027-05-01',
    receivedAt: SERVED_AT,
    ...more,
  }
}

export const rating = (more: Partial<NonNullable<Service['rating']>> = {}): NonNullable<Service['rating']> => ({
  receipt: 'LC-1102-AAAA-BBBB',
  level: 5,
  codes: ['510', '517'],
  dictionary: dictionary.version,
  text: TEXT,
  at: RATED_AT,
  source: 'user',
  channel: 'mini-program',
  pf: 2,
  named: true,
  rater: 'rater',
  request: 'request',
  ...more,
})

export const added = (more: Partial<NonNullable<Service['added']>> = {}): NonNullable<Service['added']> => ({
  level: 2,
  codes: ['208'],
  dictionary: dictionary.version,
  text: '后来又跑了一趟',
  at: RATED_AT + 3_600_000,
  channel: 'portal',
  pf: 1,
  request: 'request-2',
  ...more,
})

/** A record as the courier makes it, for the adapter alone. */
export function record(more: Partial<SuperiorRecord> = {}): SuperiorRecord {
  const { taskCode, handleItem, ...facts } = service()
  const names = { areaCode: facts.regions[0] ?? '', orgName: '凤庆县行政审批局', windowName: '综合窗口一', staffName: '示例经办' }
  return {
    service: { ...facts, ...names, taskCode, taskHandleItem: `${taskCode}${handleItem}` },
    applicant: APPLICANT,
    effective: true,
    ...more,
  }
}

import { REFUSALS } from '../domain/refusals.ts'
import type { PushRatingsOutput, PushServicesOutput, RatingRecord, ServiceRecord } from './schemas/exchange.ts'
import type { ComplaintRecord, ComplaintStatesOutput, PushComplaintsOutput } from './schemas/hotline.ts'

interface Example<Asked, Output> {
  readonly request: Asked
  readonly response: Output
}
interface Batch<Record> {
  readonly records: readonly Record[]
}

const service: ServiceRecord = {
  projectNo: '53090020261102000001',
  serviceNumber: 1,
  taskCode: '1153090090000006542011400301000',
  taskName: '职工参保登记',
  serviceName: '办结',
  areaCode: '530900000000',
  orgcode: '115309009000000654',
  serviceTime: '2026-11-02 09:30:00',
  userProp: '2',
  proStatus: '3',
  proChannel: '2',
  winno: 'SYHGTXCR',
  userName: '临沧示例有限公司',
  certType: '001',
  certKey: '000000000000000000',
  mobile: '10000000000',
}

const rating: RatingRecord = {
  projectNo: service.projectNo,
  serviceNumber: service.serviceNumber,
  assessId: 'PJ-20261102-000001',
  satisfaction: '5',
  evalDetail: '510,517',
  writingEvaluation: '一次就办好了。',
  assessTime: '2026-11-02 09:45:00',
  pf: '4',
  evaluateType: '1',
  anonymityFlag: '1',
}

const complaint: ComplaintRecord = {
  orderNo: 'LC12345-20261102-000001',
  acceptTime: '2026-11-02 09:50:00',
  content: '排了两个小时，窗口说系统坏了，让改天再来。',
  winno: 'SYHGTXCR',
  serviceTime: '2026-11-02 09:20:00',
  mobile: '10000000000',
  anonymityFlag: '2',
}

/** Codes and receipts differ with each deployment; these show their form. */
const CODE = 'q0Zb6n2mVh8rJd4sXw1yTA'
const counts = { accepted: 1, repeated: 0, refused: 1 }
const known = { projectNo: service.projectNo, serviceNumber: service.serviceNumber }

const order = { orderNo: complaint.orderNo }
const number = 'LCC2026-1102-7K3M-92QT'

/** A push of each kind as the interface document shows it, one record right and one wrong, with its answer. */
export const EXAMPLES: {
  readonly pushServices: Example<Batch<ServiceRecord>, PushServicesOutput>
  readonly pushRatings: Example<Batch<RatingRecord>, PushRatingsOutput>
  readonly pushComplaints: Example<Batch<ComplaintRecord>, PushComplaintsOutput>
  readonly complaintStates: Example<{ readonly orderNos: readonly string[] }, ComplaintStatesOutput>
} = {
  pushServices: {
    request: { records: [service, { ...service, serviceNumber: 2, areaCode: '110000000000' }] },
    response: {
      ...counts,
      results: [
        { index: 0, status: 'accepted', ...known, serviceCode: CODE, ratingUrl: `https://pingjia.example.gov.cn/s/${CODE}` },
        {
          index: 1,
          status: 'refused',
          ...known,
          serviceNumber: 2,
          errors: [{ field: 'areaCode', message: '窗口不在这个行政区划内' }],
        },
      ],
    },
  },
  pushRatings: {
    request: { records: [rating, { ...rating, serviceNumber: 2, assessId: 'PJ-20261102-000002' }] },
    response: {
      ...counts,
      results: [
        { index: 0, ...known, assessId: 'PJ-20261102-000001', status: 'accepted', receipt: 'LC-1102-7K3M-92QT' },
        {
          index: 1,
          ...known,
          serviceNumber: 2,
          assessId: 'PJ-20261102-000002',
          status: 'refused',
          errors: [{ field: 'projectNo', message: '没有对应的服务数据。请先推送服务数据，再推送评价。', code: 'E5007' }],
        },
      ],
    },
  },
  pushComplaints: {
    request: { records: [complaint, { ...complaint, orderNo: 'LC12345-20261102-000002', acceptTime: '2026-11-03 09:50:00' }] },
    response: {
      ...counts,
      results: [
        { index: 0, ...order, status: 'accepted', number, receipt: 'LC-1102-7K3M-92QT' },
        {
          index: 1,
          orderNo: 'LC12345-20261102-000002',
          status: 'refused',
          errors: [{ field: 'acceptTime', message: REFUSALS.E5011.text, code: 'E5011' }],
        },
      ],
    },
  },
  complaintStates: {
    request: { orderNos: [complaint.orderNo, 'LC12345-20261102-000002'] },
    response: {
      results: [
        {
          ...order,
          status: 'found',
          complaint: {
            number,
            state: 'received',
            stateName: '待核实',
            orgName: '临沧市政务服务管理局',
            acceptTime: complaint.acceptTime,
          },
        },
        { orderNo: 'LC12345-20261102-000002', status: 'unknown' },
      ],
    },
  },
}

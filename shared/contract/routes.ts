import * as z from 'zod/mini'
import { type InputOf, type OutputOf, route } from './route.ts'
import * as calendar from './schemas/calendar.ts'
import * as card from './schemas/card.ts'
import * as cardBook from './schemas/card-book.ts'
import { month, none, placeView, regionCode, serviceCode } from './schemas/common.ts'
import * as complaint from './schemas/complaint.ts'
import * as coverage from './schemas/coverage.ts'
import * as device from './schemas/device.ts'
import * as evaluation from './schemas/evaluation.ts'
import * as evidence from './schemas/evidence.ts'
import * as exchange from './schemas/exchange.ts'
import * as exchangeFile from './schemas/exchange-file.ts'
import * as hotline from './schemas/hotline.ts'
import * as invitation from './schemas/invitation.ts'
import * as ledger from './schemas/ledger.ts'
import * as look from './schemas/look.ts'
import * as phone from './schemas/phone.ts'
import * as printing from './schemas/printing.ts'
import * as progress from './schemas/progress.ts'
import * as protection from './schemas/protection.ts'
import * as reminder from './schemas/reminder.ts'
import * as review from './schemas/review.ts'
import * as rules from './schemas/rules.ts'
import * as session from './schemas/session.ts'
import * as sign from './schemas/sign.ts'
import * as statistics from './schemas/statistics.ts'
import * as superior from './schemas/superior.ts'
import * as supervision from './schemas/supervision.ts'
import * as ticket from './schemas/ticket.ts'
import * as ticketActs from './schemas/ticket-acts.ts'

const place = z.object({ region: z.optional(regionCode), month: z.optional(month) })

/**
 * Every HTTP operation. The API, the dispatcher, the typed client and the OpenAPI document are made from this table. It is one
 * table in one file, so that a newcomer reads the whole surface in one place and no consumer can miss a part of it; therefore it
 * is the one file over the length budget (test/house/budgets.json).
 */
export const routes = {
  place: route({
    method: 'GET', path: '/api/public/place', audience: 'public', action: 'read-public',
    summary: '本地的规则与今天的日期', input: none, output: placeView,
  }),
  board: route({
    method: 'GET', path: '/api/public/board', audience: 'public', action: 'read-public',
    summary: '评价公示：一个地区一个月的结果', input: place, output: statistics.boardView,
  }),
  openApi: route({
    method: 'GET', path: '/api/public/openapi.json', audience: 'public', action: 'read-public',
    summary: '本接口文档', input: none, output: z.record(z.string(), z.unknown()),
  }),

  signInWechat: route({
    method: 'POST', path: '/api/session/wechat', audience: 'session', action: 'sign-in',
    summary: '微信登录', input: session.platformCode, output: session.sessionView,
  }),
  signInAlipay: route({
    method: 'POST', path: '/api/session/alipay', audience: 'session', action: 'sign-in',
    summary: '支付宝登录', input: session.platformCode, output: session.sessionView,
  }),
  sendSmsCode: route({
    method: 'POST', path: '/api/session/sms-codes', audience: 'session', action: 'sign-in',
    summary: '发送短信验证码', input: session.smsCodeInput, output: none,
  }),
  signInSms: route({
    method: 'POST', path: '/api/session/sms', audience: 'session', action: 'sign-in',
    summary: '短信验证码登录；已登录时为账号绑定手机号', input: session.smsSignInInput, output: session.sessionView,
  }),
  me: route({
    method: 'GET', path: '/api/session/me', audience: 'session', action: 'accept-invitation',
    summary: '当前登录人', input: none, output: session.meView,
  }),
  acceptInvitation: route({
    method: 'POST', path: '/api/session/invitations', audience: 'session', action: 'accept-invitation',
    summary: '接受邀请，把账号绑定为工作人员', input: session.acceptInput, output: session.sessionView,
  }),

  openService: route({
    method: 'GET', path: '/api/citizen/services/{code}', audience: 'citizen', action: 'rate',
    summary: '用动态码打开一次服务', input: evaluation.openServiceInput, output: evaluation.servicePage,
  }),
  openWindow: route({
    method: 'GET', path: '/api/citizen/windows/{code}', audience: 'citizen', action: 'rate',
    summary: '用窗口静态码打开窗口', input: evaluation.openWindowInput, output: evaluation.windowPage,
  }),
  myServices: route({
    method: 'GET', path: '/api/citizen/services', audience: 'citizen', action: 'read-own-services',
    summary: '我的办件', input: none, output: z.object({ services: z.array(evaluation.serviceCard), place: placeView }),
  }),
  submitRating: route({
    method: 'POST', path: '/api/citizen/ratings', audience: 'citizen', action: 'rate', created: true,
    summary: '提交评价', input: evaluation.submitRatingInput, output: evaluation.receiptView,
  }),
  addRating: route({
    method: 'POST', path: '/api/citizen/added-ratings', audience: 'citizen', action: 'rate', created: true,
    summary: '追加评价（一次，首次评价不变）', input: evaluation.addRatingInput, output: evaluation.receiptView,
  }),
  lookUpCase: route({
    method: 'POST', path: '/api/citizen/case-lookups', audience: 'citizen', action: 'rate',
    summary: '凭办件编号和姓名查办件，不登录', input: evaluation.lookUpCaseInput, output: evaluation.caseView,
  }),
  openInvitation: route({
    method: 'GET', path: '/api/citizen/invitations/{token}', audience: 'citizen', action: 'rate',
    summary: '用短信里的链接打开一次服务；打开不留任何记录', input: invitation.linkInput, output: evaluation.servicePage,
  }),
  rateByInvitation: route({
    method: 'POST', path: '/api/citizen/invitations/{token}/rating', audience: 'citizen', action: 'rate', created: true,
    summary: '凭短信里的链接提交评价', input: invitation.sayByLinkInput, output: evaluation.receiptView,
  }),
  progress: route({
    method: 'POST', path: '/api/citizen/progress', audience: 'citizen', action: 'rate',
    summary: '凭回执号查看处理进度', input: progress.progressInput, output: progress.progressView,
  }),
  rateAnswer: route({
    method: 'POST', path: '/api/citizen/progress/satisfaction', audience: 'citizen', action: 'rate',
    summary: '凭回执号评价整改结果（满意、基本满意、不满意，一次）', input: progress.rateAnswerInput, output: progress.progressView,
  }),
  reopenTicket: route({
    method: 'POST', path: '/api/citizen/progress/reopening', audience: 'citizen', action: 'rate',
    summary: '凭回执号要求重办（一次，写明理由，在期限内）', input: progress.reopenInput, output: progress.progressView,
  }),
  disputeVerification: route({
    method: 'POST', path: '/api/citizen/verification-disputes', audience: 'citizen', action: 'rate',
    summary: '凭回执对核实结论（不属实、无法核实）提出异议，一次', input: review.disputeInput, output: progress.progressView,
  }),
  objectToReview: route({
    method: 'POST', path: '/api/citizen/review-objections', audience: 'citizen', action: 'rate',
    summary: '凭回执对复核结论提出异议，一次', input: review.objectionInput, output: progress.progressView,
  }),
  fileComplaint: route({
    method: 'POST', path: '/api/citizen/complaints', audience: 'citizen', action: 'rate', created: true,
    summary: '投诉一次服务或一个窗口（单独成件，不计入评价）', input: complaint.complaintInput, output: complaint.complaintView,
  }),
  reportProtection: route({
    method: 'POST', path: '/api/citizen/protection-reports', audience: 'citizen', action: 'rate', created: true,
    summary: '反映被要求打分或遭到报复（直接送主管部门，不经承办单位）', input: protection.protectionInput, output: protection.protectionTaken,
  }),

  reminderOffer: route({
    method: 'POST', path: '/api/citizen/reminders/offer', audience: 'citizen', action: 'rate',
    summary: '凭回执号查看可以接收哪些提醒', input: reminder.reminderOfferInput, output: reminder.reminderView,
  }),
  acceptReminder: route({
    method: 'POST', path: '/api/citizen/reminders', audience: 'citizen', action: 'rate',
    summary: '凭回执号接收进展提醒（同意一次发一条）', input: reminder.acceptReminderInput, output: reminder.reminderView,
  }),

  myScore: route({
    method: 'GET', path: '/api/staff/score', audience: 'staff', action: 'read-own-score',
    summary: '我的评价', input: z.object({ month: z.optional(month) }), output: statistics.scoreView,
  }),
  workList: route({
    method: 'GET', path: '/api/staff/tickets', audience: 'staff', action: 'handle-tickets',
    summary: '本单位待办差评', input: none, output: ticket.ticketList,
  }),
  openTicket: route({
    method: 'GET', path: '/api/staff/tickets/{id}', audience: 'staff', action: 'handle-tickets',
    summary: '一件差评的全部内容', input: ticket.ticketId, output: ticket.ticketDetail,
  }),
  verifyTicket: route({
    method: 'POST', path: '/api/staff/tickets/{id}/verification', audience: 'staff', action: 'handle-tickets',
    summary: '核实', input: ticket.verifyInput, output: ticket.ticketDetail,
  }),
  triageTicket: route({
    method: 'POST', path: '/api/staff/tickets/{id}/triage', audience: 'staff', action: 'handle-tickets',
    summary: '确定整改方式', input: ticket.triageInput, output: ticket.ticketDetail,
  }),
  rectifyTicket: route({
    method: 'POST', path: '/api/staff/tickets/{id}/rectification', audience: 'staff', action: 'handle-tickets',
    summary: '记录整改', input: ticket.rectifyInput, output: ticket.ticketDetail,
  }),
  answerTicket: route({
    method: 'POST', path: '/api/staff/tickets/{id}/answer', audience: 'staff', action: 'handle-tickets',
    summary: '答复群众', input: ticket.answerInput, output: ticket.ticketDetail,
  }),
  contactCitizen: route({
    method: 'POST', path: '/api/staff/tickets/{id}/contacts', audience: 'staff', action: 'handle-tickets',
    summary: '记录一次联系（第一时间回访核实；没有联系上也记）', input: ticketActs.contactInput, output: ticket.ticketDetail,
  }),
  disputeTicket: route({
    method: 'POST', path: '/api/staff/tickets/{id}/dispute', audience: 'staff', action: 'handle-tickets',
    summary: '提出派单异议，由主管部门审核', input: ticketActs.disputeInput, output: ticket.ticketDetail,
  }),
  askExtension: route({
    method: 'POST', path: '/api/staff/tickets/{id}/extension', audience: 'staff', action: 'handle-tickets',
    summary: '申请延期（理由和新的期限）', input: ticketActs.extensionInput, output: ticket.ticketDetail,
  }),
  callBack: route({
    method: 'POST', path: '/api/staff/tickets/{id}/call-backs', audience: 'staff', action: 'handle-tickets',
    summary: '记录一次回访；联系上了或者次数够了即办结', input: ticketActs.callBackInput, output: ticket.ticketDetail,
  }),
  closeAnonymous: route({
    method: 'POST', path: '/api/staff/tickets/{id}/closing', audience: 'staff', action: 'handle-tickets',
    summary: '匿名、无从回访的办结', input: ticketActs.closeInput, output: ticket.ticketDetail,
  }),
  mergeTicket: route({
    method: 'POST', path: '/api/staff/tickets/{id}/merger', audience: 'staff', action: 'handle-tickets',
    summary: '并入同一人同一事项较早的一件', input: ticketActs.mergeInput, output: ticket.ticketDetail,
  }),
  ledger: route({
    method: 'GET', path: '/api/staff/ledger', audience: 'staff', action: 'handle-tickets',
    summary: '本单位一个月的整改台账', input: ledger.ledgerInput, output: ledger.ledgerView,
  }),
  requestLedger: route({
    method: 'POST', path: '/api/staff/ledger/files', audience: 'staff', action: 'handle-tickets', created: true,
    summary: '生成整改台账文件', input: ledger.ledgerInput, output: statistics.exportView,
  }),
  ledgerFiles: route({
    method: 'GET', path: '/api/staff/ledger/files', audience: 'staff', action: 'handle-tickets',
    summary: '生成的整改台账文件', input: none, output: ledger.ledgerFiles,
  }),

  unitOverview: route({
    method: 'GET', path: '/api/staff/unit', audience: 'staff', action: 'lead-unit',
    summary: '本单位在办的差评：各经办人手上有多少、超期和今天到期多少、等负责人审批多少', input: none, output: supervision.unitView,
  }),
  assignTicket: route({
    method: 'POST', path: '/api/staff/tickets/{id}/assignment', audience: 'staff', action: 'lead-unit',
    summary: '指定经办人', input: supervision.assignInput, output: ticket.ticketDetail,
  }),
  recuseConcerned: route({
    method: 'POST', path: '/api/staff/tickets/{id}/concerned', audience: 'staff', action: 'lead-unit',
    summary: '写明被反映人，由他回避', input: supervision.recuseInput, output: ticket.ticketDetail,
  }),
  decideExtension: route({
    method: 'POST', path: '/api/staff/tickets/{id}/extension-decision', audience: 'staff', action: 'lead-unit',
    summary: '审批延期', input: supervision.decideExtensionInput, output: ticket.ticketDetail,
  }),
  decideApproval: route({
    method: 'POST', path: '/api/staff/tickets/{id}/approval', audience: 'staff', action: 'lead-unit',
    summary: '审批整改方式（有审批环节的地方）', input: supervision.decideApprovalInput, output: ticket.ticketDetail,
  }),

  staffReminders: route({
    method: 'GET', path: '/api/staff/reminders', audience: 'staff', action: 'be-reminded',
    summary: '我的办理提醒', input: none, output: reminder.staffReminderView,
  }),
  acceptStaffReminder: route({
    method: 'POST', path: '/api/staff/reminders', audience: 'staff', action: 'be-reminded',
    summary: '接收或停止办理提醒', input: reminder.staffReminderInput, output: reminder.staffReminderView,
  }),

  dashboard: route({
    method: 'GET', path: '/api/admin/dashboard', audience: 'admin', action: 'supervise',
    summary: '统计总览', input: place, output: statistics.dashboardView,
  }),
  ranking: route({
    method: 'GET', path: '/api/admin/ranking', audience: 'admin', action: 'supervise',
    summary: '同类比较', output: statistics.rankingView,
    input: z.extend(place, { kind: z.enum(['region', 'org', 'hall', 'matter']) }),
  }),
  regionTickets: route({
    method: 'GET', path: '/api/admin/tickets', audience: 'admin', action: 'supervise',
    summary: '本地区及以下的差评', input: ticket.regionTicketsInput, output: ticket.ticketList,
  }),
  regionTicket: route({
    method: 'GET', path: '/api/admin/tickets/{id}', audience: 'admin', action: 'supervise',
    summary: '一件差评的全部内容', input: ticket.ticketId, output: ticket.ticketDetail,
  }),
  requestExport: route({
    method: 'POST', path: '/api/admin/exports', audience: 'admin', action: 'export-statistics', created: true,
    summary: '生成统计报表或渠道覆盖报表', input: z.extend(place, { about: z.optional(z.enum(['statistics', 'coverage'])) }),
    output: statistics.exportView,
  }),
  exports: route({
    method: 'GET', path: '/api/admin/exports', audience: 'admin', action: 'export-statistics',
    summary: '报表与进度', input: none, output: z.object({ exports: z.array(statistics.exportView) }),
  }),
  regionLedger: route({
    method: 'GET', path: '/api/admin/ledger', audience: 'admin', action: 'supervise',
    summary: '本地区及以下的整改台账，按月、按承办单位', input: ledger.regionLedgerInput, output: ledger.regionLedgerView,
  }),
  requestRegionLedger: route({
    method: 'POST', path: '/api/admin/ledger/files', audience: 'admin', action: 'supervise', created: true,
    summary: '生成本地区或一个承办单位的整改台账文件', input: ledger.regionLedgerAsked, output: statistics.exportView,
  }),
  regionLedgerFiles: route({
    method: 'GET', path: '/api/admin/ledger/files', audience: 'admin', action: 'supervise',
    summary: '生成的整改台账文件', input: none, output: ledger.ledgerFiles,
  }),
  staffList: route({
    method: 'GET', path: '/api/admin/staff', audience: 'admin', action: 'manage-staff',
    summary: '本地区的工作人员', input: none, output: session.staffList,
  }),
  invite: route({
    method: 'POST', path: '/api/admin/invitations', audience: 'admin', action: 'manage-staff', created: true,
    summary: '邀请工作人员绑定账号', input: session.inviteInput, output: session.invitationView,
  }),
  rules: route({
    method: 'GET', path: '/api/admin/rules', audience: 'admin', action: 'supervise',
    summary: '本地的期限规则与依据', input: none, output: rules.rulesView,
  }),
  deadline: route({
    method: 'GET', path: '/api/admin/deadline', audience: 'admin', action: 'supervise',
    summary: '期限计算', input: rules.deadlineInput, output: rules.deadlineView,
  }),

  bureauReminders: route({
    method: 'GET', path: '/api/supervision/reminders', audience: 'supervision', action: 'supervise',
    summary: '我的督办提醒', input: none, output: reminder.staffReminderView,
  }),
  acceptBureauReminder: route({
    method: 'POST', path: '/api/supervision/reminders', audience: 'supervision', action: 'supervise',
    summary: '接收或停止督办提醒', input: reminder.staffReminderInput, output: reminder.staffReminderView,
  }),
  calendar: route({
    method: 'GET', path: '/api/supervision/calendar', audience: 'supervision', action: 'manage-calendar',
    summary: '节假日：已载入的年份和地区假日', input: none, output: calendar.calendarView,
  }),
  previewNotice: route({
    method: 'POST', path: '/api/supervision/calendar/previews', audience: 'supervision', action: 'manage-calendar',
    summary: '预览节假日通知：哪些期限会变，变前变后（不保存）', input: calendar.noticeInput, output: calendar.changesView,
  }),
  loadNotice: route({
    method: 'POST', path: '/api/supervision/calendar/notices', audience: 'supervision', action: 'manage-calendar', created: true,
    summary: '载入预览过的节假日通知，重新计算期限', input: calendar.loadInput, output: calendar.loadedView,
  }),
  protectionReports: route({
    method: 'GET', path: '/api/supervision/protection', audience: 'supervision', action: 'protect',
    summary: '保护评价人的反映（不含内容）', input: none, output: protection.protectionList,
  }),
  openProtection: route({
    method: 'POST', path: '/api/supervision/protection/{id}/looks', audience: 'supervision', action: 'protect',
    summary: '查看一件反映（每次查看都有记录）', input: protection.protectionId, output: protection.protectionView,
  }),
  protectionNumber: route({
    method: 'POST', path: '/api/supervision/protection/{id}/number', audience: 'supervision', action: 'protect',
    summary: '查看反映人的电话（每次查看都有记录）', input: protection.protectionId, output: protection.protectionNumber,
  }),
  noteProtection: route({
    method: 'POST', path: '/api/supervision/protection/{id}/notes', audience: 'supervision', action: 'protect',
    summary: '记录处理情况，或者办结', input: protection.protectionNoteInput, output: protection.protectionView,
  }),
  lateTickets: route({
    method: 'GET', path: '/api/supervision/late', audience: 'supervision', action: 'supervise',
    summary: '督办：什么超期了、超了多久、是谁的、报到了哪一级', input: supervision.lateInput, output: supervision.lateView,
  }),
  decisions: route({
    method: 'GET', path: '/api/supervision/decisions', audience: 'supervision', action: 'decide-cases',
    summary: '等着决定的派单异议、整改方式审批和延期', input: none, output: supervision.decisionsView,
  }),
  unitsToChoose: route({
    method: 'GET', path: '/api/supervision/units', audience: 'supervision', action: 'decide-cases',
    summary: '一个地区的承办单位（改派时选）', input: supervision.unitsInput, output: supervision.unitsView,
  }),
  decideDispute: route({
    method: 'POST', path: '/api/supervision/tickets/{id}/dispute', audience: 'supervision', action: 'decide-cases',
    summary: '审核派单异议：维持或改派', input: supervision.decideDisputeInput, output: ticket.ticketDetail,
  }),
  bureauApproval: route({
    method: 'POST', path: '/api/supervision/tickets/{id}/approval', audience: 'supervision', action: 'decide-cases',
    summary: '主管部门审批整改方式（领导批示）', input: supervision.decideApprovalInput, output: ticket.ticketDetail,
  }),
  bureauExtension: route({
    method: 'POST', path: '/api/supervision/tickets/{id}/extension-decision', audience: 'supervision', action: 'decide-cases',
    summary: '主管部门代为审批延期', input: supervision.decideExtensionInput, output: ticket.ticketDetail,
  }),

  looks: route({
    method: 'GET', path: '/api/supervision/looks', audience: 'supervision', action: 'protect',
    summary: '谁在什么时候看过、呼叫过、下载过什么', input: look.looksInput, output: look.looksView,
  }),
  attachmentLink: route({
    method: 'POST', path: '/api/evidence/tickets/{id}/attachment-links', audience: 'evidence', action: 'handle-tickets',
    summary: '上传一张证据图片的地址', input: evidence.uploadInput, output: evidence.uploadView,
  }),
  attachPicture: route({
    method: 'POST', path: '/api/evidence/tickets/{id}/attachments', audience: 'evidence', action: 'handle-tickets',
    summary: '图片已上传，附到这一件上（按文件本身认格式，记下 SM3）', input: evidence.attachInput, output: evidence.attachmentsView,
  }),
  seeAttachment: route({
    method: 'POST', path: '/api/evidence/tickets/{id}/attachments/{attachment}/view', audience: 'evidence', action: 'see-evidence',
    summary: '查看一张图片（每次查看都有记录）', input: evidence.seeInput, output: evidence.seenView,
  }),
  requestPack: route({
    method: 'POST', path: '/api/evidence/tickets/{id}/packs', audience: 'evidence', action: 'see-evidence', created: true,
    summary: '生成一件的证据卷宗（PDF：全部经过、图片和校验值）', input: evidence.packsInput, output: evidence.packView,
  }),
  packs: route({
    method: 'GET', path: '/api/evidence/tickets/{id}/packs', audience: 'evidence', action: 'see-evidence',
    summary: '一件的证据卷宗与进度', input: evidence.packsInput, output: evidence.packsView,
  }),
  packFile: route({
    method: 'POST', path: '/api/evidence/tickets/{id}/packs/{pack}/file', audience: 'evidence', action: 'see-evidence',
    summary: '下载证据卷宗的地址，十分钟内有效（每次都有记录）', input: evidence.packInput, output: evidence.packFileView,
  }),
  callCitizen: route({
    method: 'POST', path: '/api/evidence/tickets/{id}/calls', audience: 'evidence', action: 'handle-tickets',
    summary: '呼叫评价人：给一个几分钟内有效的临时号码和分机号，真实号码不出服务器；每次都有记录', input: evidence.callInput,
    output: evidence.callView,
  }),

  exchange: route({
    method: 'GET', path: '/api/superior/exchange', audience: 'superior', action: 'operate-exchange',
    summary: '数据交换：归集及时率、等待与停住的上报', input: none, output: superior.exchangeView,
  }),
  parkedUpward: route({
    method: 'GET', path: '/api/superior/parked', audience: 'superior', action: 'operate-exchange',
    summary: '停住、等人处理的上报', input: superior.parkedInput, output: superior.parkedList,
  }),
  redriveUpward: route({
    method: 'POST', path: '/api/superior/parked', audience: 'superior', action: 'operate-exchange',
    summary: '重新上报一条或全部停住的', input: superior.redriveInput, output: superior.redriveOutput,
  }),
  upwardDay: route({
    method: 'GET', path: '/api/superior/days/{day}', audience: 'superior', action: 'operate-exchange',
    summary: '一天的上报与对账差异', input: superior.dayInput, output: superior.reconciliationView,
  }),
  dictionaryVersions: route({
    method: 'GET', path: '/api/superior/dictionaries', audience: 'superior', action: 'operate-exchange',
    summary: '下载过的评价指标字典及其与现行字典的不同', input: none, output: superior.dictionaryView,
  }),

  serviceRows: route({
    method: 'POST', path: '/api/superior/service-rows', audience: 'superior', action: 'operate-exchange',
    summary: '文件导入：服务数据的若干行', input: exchange.pushServicesInput, output: exchange.pushServicesOutput,
  }),
  ratingRows: route({
    method: 'POST', path: '/api/superior/rating-rows', audience: 'superior', action: 'operate-exchange',
    summary: '文件导入：评价的若干行', input: exchange.pushRatingsInput, output: exchange.pushRatingsOutput,
  }),
  askExchangeFile: route({
    method: 'POST', path: '/api/superior/files', audience: 'superior', action: 'operate-exchange', created: true,
    summary: '文件导出：一天或一个月的服务数据和评价', input: exchangeFile.askExchangeFileInput, output: exchangeFile.exchangeFileView,
  }),
  exchangeFiles: route({
    method: 'GET', path: '/api/superior/files', audience: 'superior', action: 'operate-exchange',
    summary: '导出的文件与进度', input: none, output: z.object({ files: z.array(exchangeFile.exchangeFileView) }),
  }),

  phoneDesk: route({
    method: 'GET', path: '/api/desk/phone', audience: 'desk', action: 'record-phone-rating',
    summary: '电话登记：今天登记了多少，要读的选项', input: none, output: phone.phoneDesk,
  }),
  phoneLookUp: route({
    method: 'POST', path: '/api/desk/phone/lookups', audience: 'desk', action: 'record-phone-rating',
    summary: '凭办件编号或窗口编号查要评的服务', input: phone.phoneLookUpInput, output: phone.phoneFound,
  }),
  recordPhoneRating: route({
    method: 'POST', path: '/api/desk/phone/ratings', audience: 'desk', action: 'record-phone-rating', created: true,
    summary: '登记电话里说的评价', input: phone.phoneRatingInput, output: evaluation.receiptView,
  }),
  recordComplaint: route({
    method: 'POST', path: '/api/desk/phone/complaints', audience: 'desk', action: 'record-complaint', created: true,
    summary: '登记电话里说的投诉', input: complaint.phoneComplaintInput, output: complaint.complaintView,
  }),
  desk: route({
    method: 'GET', path: '/api/desk/window', audience: 'desk', action: 'ask-for-rating',
    summary: '窗口今天的办件：评了没有（不显示评了什么）', input: device.deskInput, output: device.deskView,
  }),
  askRating: route({
    method: 'POST', path: '/api/desk/requests', audience: 'desk', action: 'ask-for-rating', created: true,
    summary: '在本窗口的评价器上请对方评价', input: device.askInput, output: device.requestView,
  }),
  deskRequest: route({
    method: 'GET', path: '/api/desk/requests/{id}', audience: 'desk', action: 'ask-for-rating',
    summary: '一次评价请求的状态', input: device.deskRequestInput, output: device.requestView,
  }),
  cancelRequest: route({
    method: 'POST', path: '/api/desk/requests/{id}/cancellation', audience: 'desk', action: 'ask-for-rating',
    summary: '收回评价请求（留痕；已经点选的照样算）', input: device.deskRequestInput, output: device.requestView,
  }),

  devices: route({
    method: 'GET', path: '/api/channels/devices', audience: 'channels', action: 'manage-channels',
    summary: '本地区的评价器和自助终端', input: none, output: device.deviceList,
  }),
  devicePlaces: route({
    method: 'GET', path: '/api/channels/device-places', audience: 'channels', action: 'manage-channels',
    summary: '可以放设备的大厅和窗口', input: device.placesInput, output: device.placesToPair,
  }),
  makePairing: route({
    method: 'POST', path: '/api/channels/device-pairings', audience: 'channels', action: 'manage-channels', created: true,
    summary: '生成设备配对码（十分钟内有效，只能用一次）', input: device.pairingInput, output: device.pairingView,
  }),
  revokeDevice: route({
    method: 'POST', path: '/api/channels/devices/{id}/revocation', audience: 'channels', action: 'manage-channels',
    summary: '停用设备，立即生效', input: device.deviceId, output: device.deviceList,
  }),

  pairDevice: route({
    method: 'POST', path: '/api/device/pairings', audience: 'device', action: 'pair-device', created: true,
    summary: '用配对码配对设备', input: device.pairInput, output: device.pairedView,
  }),
  deviceSetup: route({
    method: 'GET', path: '/api/device/setup', audience: 'device', action: 'use-device',
    summary: '设备所在的窗口、评价指标和本地规则（断网时用）', input: none, output: device.setupView,
  }),
  deviceRequest: route({
    method: 'GET', path: '/api/device/request', audience: 'device', action: 'use-device',
    summary: '窗口现在请对方评价的是哪一次；只读', input: none, output: device.requestPoll,
  }),
  showRequest: route({
    method: 'POST', path: '/api/device/request', audience: 'device', action: 'use-device',
    summary: '请求已经显示在评价器上', input: device.shownInput, output: device.sightingView,
  }),
  reportDevice: route({
    method: 'POST', path: '/api/device/reports', audience: 'device', action: 'use-device',
    summary: '设备在线，存着几条没有送出的评价', input: device.sightingInput, output: device.sightingView,
  }),
  uploadRatings: route({
    method: 'POST', path: '/api/device/ratings', audience: 'device', action: 'use-device',
    summary: '送出评价（一批最多 100 条，逐条答复，重复送出无妨）', input: device.uploadInput, output: device.uploadView,
  }),
  terminalService: route({
    method: 'GET', path: '/api/device/services/{code}', audience: 'device', action: 'use-device',
    summary: '自助终端办完后跳转评价的服务', input: z.object({ code: serviceCode }), output: device.terminalService,
  }),

  cardPoints: route({
    method: 'GET', path: '/api/cards/points', audience: 'cards', action: 'read-cards',
    summary: '服务点（本地区及下一级）', input: cardBook.pointsInput, output: cardBook.pointsView,
  }),
  cardPoint: route({
    method: 'GET', path: '/api/cards/points/{point}', audience: 'cards', action: 'read-cards',
    summary: '一个服务点的窗口、事项和评价指标', input: cardBook.pointInput, output: cardBook.pointView,
  }),
  cardBooks: route({
    method: 'GET', path: '/api/cards/books', audience: 'cards', action: 'read-cards',
    summary: '发出的评议卡（按本）', input: cardBook.pointsInput, output: cardBook.booksView,
  }),
  issueCardBook: route({
    method: 'POST', path: '/api/cards/books', audience: 'cards', action: 'manage-cards', created: true,
    summary: '向服务点发一本评议卡', input: cardBook.issueBookInput, output: cardBook.bookView,
  }),
  closeCardBook: route({
    method: 'POST', path: '/api/cards/books/{id}/closing', audience: 'cards', action: 'manage-cards',
    summary: '收回一本评议卡里没有用的卡', input: cardBook.closeBookInput, output: cardBook.bookView,
  }),
  cardWork: route({
    method: 'GET', path: '/api/cards/work', audience: 'cards', action: 'read-cards',
    summary: '待录入、待核定、待回访和超期的评议卡', input: cardBook.pointsInput, output: card.cardWork,
  }),
  collectCards: route({
    method: 'POST', path: '/api/cards/collections', audience: 'cards', action: 'enter-cards',
    summary: '开箱登记（逐张答复）', input: card.collectInput, output: card.outcomes,
  }),
  enterCards: route({
    method: 'POST', path: '/api/cards/entries', audience: 'cards', action: 'enter-cards',
    summary: '录入评议卡（一批最多 50 张，逐张答复，重复提交无妨）', input: card.enterInput, output: card.outcomes,
  }),
  voidCards: route({
    method: 'POST', path: '/api/cards/voids', audience: 'cards', action: 'void-cards',
    summary: '作废评议卡（写明原因；录过的只有管理员能作废）', input: card.voidInput, output: card.outcomes,
  }),
  reconcileCards: route({
    method: 'GET', path: '/api/cards/reconciliation', audience: 'cards', action: 'read-cards',
    summary: '一个月的卡号核对', input: cardBook.reconcileInput, output: cardBook.reconciliationView,
  }),
  card: route({
    method: 'GET', path: '/api/cards/{serial}', audience: 'cards', action: 'read-cards',
    summary: '一张评议卡', input: card.serialInput, output: card.cardView,
  }),
  settleCard: route({
    method: 'POST', path: '/api/cards/{serial}/settlement', audience: 'cards', action: 'enter-cards',
    summary: '核定两遍录入的差异', input: card.settleInput, output: card.cardView,
  }),
  reopenCard: route({
    method: 'POST', path: '/api/cards/{serial}/reopening', audience: 'cards', action: 'enter-cards',
    summary: '从头再录', input: card.reopenInput, output: card.cardView,
  }),
  retryCard: route({
    method: 'POST', path: '/api/cards/{serial}/acceptance', audience: 'cards', action: 'enter-cards',
    summary: '再计入一次', input: card.serialInput, output: card.cardView,
  }),
  cardPhotoLink: route({
    method: 'POST', path: '/api/cards/{serial}/photo-link', audience: 'cards', action: 'enter-cards',
    summary: '上传照片的地址', input: card.photoLinkInput, output: card.photoLinkView,
  }),
  cardPhoto: route({
    method: 'POST', path: '/api/cards/{serial}/photo', audience: 'cards', action: 'enter-cards',
    summary: '照片已上传，代替第二遍录入', input: card.photoInput, output: card.cardView,
  }),
  cardPhotoView: route({
    method: 'POST', path: '/api/cards/{serial}/photo-view', audience: 'cards', action: 'enter-cards',
    summary: '查看照片（每次查看都有记录）', input: card.serialInput, output: card.photoView,
  }),
  cardPhone: route({
    method: 'POST', path: '/api/cards/{serial}/phone', audience: 'cards', action: 'enter-cards',
    summary: '查看回访电话（每次查看都有记录）', input: card.serialInput, output: card.phoneView,
  }),
  registerCardCall: route({
    method: 'POST', path: '/api/cards/{serial}/calls', audience: 'cards', action: 'enter-cards',
    summary: '登记一次电话回访', input: card.callInput, output: card.cardView,
  }),

  signs: route({
    method: 'GET', path: '/api/channels/signs', audience: 'channels', action: 'manage-channels',
    summary: '一个地区各大厅窗口的码牌', input: sign.signsInput, output: sign.signsView,
  }),
  changeSign: route({
    method: 'POST', path: '/api/channels/signs/{window}', audience: 'channels', action: 'manage-channels',
    summary: '更换、停用或恢复窗口码牌', input: sign.changeSignInput, output: sign.signView,
  }),
  requestPrinting: route({
    method: 'POST', path: '/api/channels/printings', audience: 'channels', action: 'manage-channels', created: true,
    summary: '制作窗口码牌（一个窗口、一个大厅或一个地区及以下）或一本评议卡', input: printing.printingInput,
    output: printing.printingView,
  }),
  printings: route({
    method: 'GET', path: '/api/channels/printings', audience: 'channels', action: 'manage-channels',
    summary: '制作记录与文件', input: none, output: printing.printingsView,
  }),
  coverage: route({
    method: 'GET', path: '/api/channels/coverage', audience: 'channels', action: 'manage-channels',
    summary: '评价渠道覆盖情况：哪些服务点、窗口、事项、人员还没有渠道或本月没有用过', input: coverage.coverageInput,
    output: coverage.coverageView,
  }),

  appeals: route({
    method: 'GET', path: '/api/review/tickets/{ticket}/appeals', audience: 'review', action: 'handle-tickets',
    summary: '一件的申诉与复核情况，还能就什么申诉', input: review.appealsInput, output: review.appealsView,
  }),
  fileAppeal: route({
    method: 'POST', path: '/api/review/tickets/{ticket}/appeals', audience: 'review', action: 'handle-tickets', created: true,
    summary: '申诉：误评、恶意、容错，或者更正核实结论', input: review.appealInput, output: review.appealsView,
  }),
  withdrawAppeal: route({
    method: 'POST', path: '/api/review/reviews/{id}/withdrawal', audience: 'review', action: 'handle-tickets',
    summary: '撤回申诉（第二位复核人员提意见之前）', input: review.withdrawalInput, output: review.appealsView,
  }),
  reviews: route({
    method: 'GET', path: '/api/review/reviews', audience: 'review', action: 'review',
    summary: '待复核与已终结的复核', input: review.reviewsInput, output: review.reviewList,
  }),
  review: route({
    method: 'GET', path: '/api/review/reviews/{id}', audience: 'review', action: 'review',
    summary: '一件复核：双方的说法与材料', input: review.reviewInput, output: review.reviewDetail,
  }),
  giveOpinion: route({
    method: 'POST', path: '/api/review/reviews/{id}/opinion', audience: 'review', action: 'review',
    summary: '提复核意见（第二位看不到第一位的意见）', input: review.opinionInput, output: review.reviewDetail,
  }),
  settlements: route({
    method: 'GET', path: '/api/review/settlements', audience: 'review', action: 'settle-reviews',
    summary: '待裁定的复核：意见不一的和评价人有异议的', input: review.reviewsInput, output: review.reviewList,
  }),
  settlement: route({
    method: 'GET', path: '/api/review/settlements/{id}', audience: 'review', action: 'settle-reviews',
    summary: '一件复核：双方的说法、两位复核人员的意见', input: review.reviewInput, output: review.reviewDetail,
  }),
  settleReview: route({
    method: 'POST', path: '/api/review/settlements/{id}/settlement', audience: 'review', action: 'settle-reviews',
    summary: '两位复核人员意见不一时裁定', input: review.opinionInput, output: review.reviewDetail,
  }),
  ruleObjection: route({
    method: 'POST', path: '/api/review/settlements/{id}/ruling', audience: 'review', action: 'settle-reviews',
    summary: '裁定评价人的异议', input: review.rulingInput, output: review.reviewDetail,
  }),

  pushServices: route({
    method: 'POST', path: '/api/exchange/services', audience: 'exchange', action: 'push-services',
    summary: '推送服务数据（逐条校验，错的逐字段退回，对的照收）', input: exchange.pushServicesInput, output: exchange.pushServicesOutput,
  }),
  pushRatings: route({
    method: 'POST', path: '/api/exchange/ratings', audience: 'exchange', action: 'push-ratings',
    summary: '推送已完成的评价（逐条校验，先有服务数据，再有评价）', input: exchange.pushRatingsInput, output: exchange.pushRatingsOutput,
  }),

  pushComplaints: route({
    method: 'POST', path: '/api/exchange/complaints', audience: 'exchange', action: 'hand-over-complaints',
    summary: '12345 热线推送投诉工单（逐条校验，同一工单号只收一次）', input: hotline.pushComplaintsInput, output: hotline.pushComplaintsOutput,
  }),
  complaintStates: route({
    method: 'POST', path: '/api/exchange/complaints/state', audience: 'exchange', action: 'hand-over-complaints',
    summary: '12345 热线查询自己推送的工单办到哪里了', input: hotline.complaintStatesInput, output: hotline.complaintStatesOutput,
  }),

  receiveReplies: route({
    method: 'POST', path: '/api/gateway/sms-replies/{key}', audience: 'gateway', action: 'receive-replies', records: 'replies',
    summary: '短信网关推送群众的回复（一条或一组）', input: invitation.repliesInput, output: invitation.repliesTaken,
  }),
} as const

export type Routes = typeof routes
export type RouteName = keyof Routes
export type Input<N extends RouteName> = InputOf<Routes[N]>
export type Output<N extends RouteName> = OutputOf<Routes[N]>

import type { TicketNote } from '../../shared/domain/ticket/ticket.ts'
import {
  FINDING_NAMES,
  METHOD_NAMES,
  SATISFACTION_NAMES,
  TRIAGE_NAMES,
  UNPLACED_NAME,
} from '../../shared/domain/ticket/wording.ts'

/** Names of what a note tells by its id. */
export interface NoteNames {
  readonly org?: string
  readonly to?: string
  readonly step?: string
  readonly rung?: string
  readonly ticket?: string
}

/** All that was written down with a step, one sentence each: nothing of a note is left out. */
export function noteWords(note: TicketNote, names: NoteNames): string[] {
  const { finding, triage, method, reached, satisfaction, attachment } = note
  const lines: Array<string | undefined> = [
    finding && `结论：${FINDING_NAMES[finding]}`,
    note.grounds && `依据：${note.grounds}`,
    triage && `方式：${TRIAGE_NAMES[triage]}`,
    note.reason && `理由：${note.reason}`,
    note.measures && `措施：${note.measures}`,
    note.responsible && `责任人：${note.responsible}`,
    note.plannedFor && `计划完成日期：${note.plannedFor}`,
    note.ruleCited && `引用的规定：${note.ruleCited}`,
    note.until && `新的期限：${note.until}`,
    note.answer && `答复：${note.answer}`,
    method && `途径：${METHOD_NAMES[method]}`,
    reached === undefined ? undefined : reached ? '联系上了' : '没有联系上',
    note.placed === false ? UNPLACED_NAME : undefined,
    note.words && `记录：${note.words}`,
    satisfaction && `群众对整改结果：${SATISFACTION_NAMES[satisfaction]}`,
    names.org && `单位：${names.org}`,
    names.to && `经办人：${names.to}`,
    names.step && `环节：${names.step}`,
    names.rung && `级别：${names.rung}`,
    names.ticket && `另一件：${names.ticket}`,
    attachment && `图片：${attachment.name}，${attachment.type}，${attachment.bytes} 字节，SM3 ${attachment.hash}`,
  ]
  return lines.filter((line): line is string => Boolean(line))
}

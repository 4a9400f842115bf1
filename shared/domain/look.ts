/**
 * What is written down when somebody looks: a case, both sides of a review of one, a picture, an evidence pack asked
 * for and taken away; and a call through a temporary number, put through or not.
 */
export const LOOK_KINDS = ['ticket', 'review', 'attachment', 'pack', 'pack-file', 'call', 'call-failed'] as const
export type LookKind = (typeof LOOK_KINDS)[number]

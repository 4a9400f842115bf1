/**
 * Words by which the retrying job says that a person has to look at the exchange upwards: something lies parked, or has
 * waited for more than an hour. Alarms count the lines that have them.
 */
export const BACKLOG_ALARMS = ['superior-parked', 'superior-behind'] as const
export type BacklogAlarm = (typeof BACKLOG_ALARMS)[number]

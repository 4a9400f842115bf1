/**
 * Ways a rating can come in (评价渠道). Which of them a place has, under which name and with which code of the national
 * exchange, is said by its policy profile; `import` is a rating that another system took and handed over.
 */
export const CHANNELS = [
  'portal',
  'mini-program',
  'sms',
  'evaluator',
  'card',
  'terminal',
  'dynamic-code',
  'static-code',
  'phone',
  'import',
] as const
export type ChannelId = (typeof CHANNELS)[number]

/** Channels that a citizen's own page may name; every other is proved by a device, a person in charge or a signature. */
export const OPEN_CHANNELS = ['portal', 'mini-program', 'dynamic-code', 'static-code'] as const satisfies readonly ChannelId[]
export type OpenChannel = (typeof OPEN_CHANNELS)[number]

/** Channels that cannot ask for a reason: a bad rating through them stands without one, and none is made up for it. */
export const SILENT_CHANNELS: readonly ChannelId[] = ['evaluator', 'card', 'sms', 'import']

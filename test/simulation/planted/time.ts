import { addDays } from '../../../shared/domain/calendar/civil.ts'
import type { Service } from '../../../shared/domain/evaluation/service.ts'
import type { TimeLimit } from '../../../shared/domain/policy/profile.ts'
import { DAY } from '../time.ts'
import { but, limits, type Planted, saved, services } from './tools.ts'

/** Faults of clocks, limits and jobs. */
export const inTime: Readonly<Record<string, Planted>> = {
  'a default on a provisional date': {
    place: 'lincang',
    from: 12,
    plant: services(({ evaluations }) => ({
      async get(id) {
        const service = await evaluations.get(id)
        return service?.defaultDue ? { ...service, defaultDue: { ...service.defaultDue, provisional: false } } : service
      },
    })),
  },
  'a default over a rating': {
    place: 'lincang',
    plant: services(({ evaluations, putService }) => ({
      async submit(id, rating, today) {
        const before = evaluations.items.get(id)
        const done = await evaluations.submit(id, rating, today)
        if (done.done && before?.wakeOn) putService({ ...done.service, wakeOn: before.wakeOn })
        return done
      },
      async get(id) {
        const service = await evaluations.get(id)
        return service?.wakeOn ? { ...service, state: 'awaiting' } : service
      },
      async applyDefault(id, rating) {
        const { wakeOn, ...standing } = evaluations.items.get(id) ?? {}
        if (wakeOn) putService({ ...(standing as Service), default: rating, state: 'defaulted' })
        return wakeOn !== undefined
      },
    })),
  },
  'a default a day early': {
    place: 'lincang',
    plant: {
      profile: (profile) => limits(profile, (limit) => (limit.unit === 'working' ? { ...limit, countStartDay: true } : limit)),
    },
  },
  'a default in a place that has none': {
    place: 'linzi',
    plant: {
      profile: (profile) => ({
        ...profile,
        defaultLevel: 3,
        limits: { ...profile.limits, 'default-rating': { ...(profile.limits.ratable as TimeLimit), amount: 5, unit: 'working' } },
      }),
    },
  },
  'a seal nobody takes off': {
    place: 'linzi',
    plant: { stores: ({ evaluations }) => ({ evaluations: but(evaluations, { wipe: async () => true }) }) },
  },
  'a number nobody forgets': {
    place: 'lincang',
    by: 'a number is kept for its time and no longer',
    plant: saved(['forget'], () => undefined),
  },
  'a number forgotten while rights are open': {
    place: 'linzi',
    by: 'a number is kept for its time and no longer',
    plant: {
      profile: (profile) => ({
        ...profile,
        limits: { ...profile.limits, 'contact-kept': { ...(profile.limits['contact-kept'] as TimeLimit), amount: 20 } },
      }),
    },
  },
  'a number left with its rating': {
    place: 'lincang',
    by: 'a number is kept for its time and no longer',
    plant: { stores: ({ evaluations }) => ({ evaluations: but(evaluations, { forgetContact: async () => false }) }) },
  },
  'escalated a day early': {
    place: 'linzi',
    plant: { clock: (job, clock) => (job === 'escalate' ? { now: () => clock.now() + DAY } : clock) },
  },
  'a ladder without a rung': {
    place: 'linzi',
    plant: { profile: (profile) => ({ ...profile, ladder: profile.ladder.filter(({ id }) => id !== 'lead') }) },
  },
  'a limit rolled over rest days': {
    place: 'linzi',
    plant: { profile: (profile) => limits(profile, (limit) => ({ ...limit, rollOver: true })) },
  },
  'a job that skips the days it missed': {
    place: 'lincang',
    plant: { stores: ({ cursors }) => ({ cursors: but(cursors, { read: async (job) => day(await cursors.read(job), 3) }) }) },
  },
  'a provisional date nobody looks at again': {
    place: 'lincang',
    from: 25,
    plant: {
      stores: ({ evaluations }) => ({
        evaluations: but(evaluations, {
          async reschedule(id, clock) {
            const { wakeOn: _, ...rest } = clock
            await evaluations.reschedule(id, rest)
          },
        }),
      }),
    },
  },
}

const day = (date: string | undefined, days: number) => date && addDays(date, days)

import type { Input, Output } from '../../shared/contract/routes.ts'
import type { CoverageByKind, CoverageView } from '../../shared/contract/schemas/coverage.ts'
import { civilDate, monthOf } from '../../shared/domain/calendar/civil.ts'
import type { EntryOf } from '../../shared/domain/directory/entries.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { COVERED, type Coverage, countCoverage, lackOf } from '../../shared/domain/statistics/coverage.ts'
import { isClosed, monthsUpTo } from '../../shared/domain/statistics/period.ts'
import { locateRegion } from '../directory/locate.ts'
import type { Clock, Rules, StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import { TREND_MONTHS } from '../statistics/read-ports.ts'
import { readSetUp, type Survey, type SurveyPorts, surveyRegion } from './survey-region.ts'

export interface CoveragePorts extends SurveyPorts {
  readonly rules: Rules
  readonly clock: Clock
}

/** Most lines of one answer that say what lacks a way. */
const LISTED = 300

/**
 * What of a region can be rated in which ways, and was in a month. A town comes with its villages; of wider regions the answer
 * names those beneath, to be asked one by one: an answer costs a few reads for each hall and unit. Refuses E6003.
 */
export async function readCoverage(
  input: Input<'coverage'>,
  staff: StaffIdentity,
  ports: CoveragePorts,
): Promise<Result<Output<'coverage'>>> {
  const { directory, rules, clock } = ports
  const top = rules.profile.region
  const found = await locateRegion(directory, input.region ?? staff.region, staff.region, top)
  if (!found.ok) return found
  const region = await directory.get('region', found.value.id)
  if (!region) return refuse('E6003')
  const today = civilDate(clock.now())
  const month = input.month ?? monthOf(today)
  const [below, setUp] = await Promise.all([directory.children('region', region.id), readSetUp(rules.profile, region.id, ports)])
  const villages = below.filter(({ tier }) => tier === 'village')
  const surveys = await Promise.all([region, ...villages].map(({ id }) => surveyRegion(id, month, setUp, ports)))
  const lacking = surveys.flatMap(lackingOf)
  const named = (list: ReadonlyArray<EntryOf<'region'>>) => list.map(({ id, name }) => ({ id, name }))
  return ok({
    month,
    closed: isClosed(month, today, rules.profile.publication.monthClosesAfterDays),
    months: monthsUpTo(monthOf(today), TREND_MONTHS),
    region: { id: region.id, name: region.name, path: [...found.value.path], below: named(below) },
    tiers: tiersOf(region, surveys, villages.length),
    units: surveys.flatMap(unitsOf),
    lacking: lacking.slice(0, LISTED),
    lackingTotal: lacking.length,
    further: named(below.filter(({ tier }) => tier !== 'village')),
    channels: rules.profile.channels.map(({ id, name }) => ({ id, name })),
    place: placeView(rules, clock.now()),
  })
}

/** Counts of some of what is covered, each kind by itself. */
export function byKind(list: readonly Coverage[]): CoverageByKind {
  const of = (wanted: Coverage['kind']) => countCoverage(list.filter(({ kind }) => kind === wanted))
  const [hall, window, matter, staff] = COVERED.map(of)
  if (!hall || !window || !matter || !staff) throw new Error('a kind is not counted')
  return { hall, window, matter, staff } as CoverageByKind
}

function tiersOf(region: EntryOf<'region'>, [own, ...villages]: readonly Survey[], count: number): CoverageView['tiers'] {
  return [
    { tier: region.tier, regions: 1, counts: byKind(own?.covered ?? []) },
    ...(count > 0
      ? [{ tier: 'village' as const, regions: count, counts: byKind(villages.flatMap(({ covered }) => covered)) }]
      : []),
  ]
}

export const unitsOf = ({ orgs, covered }: Survey): CoverageView['units'] =>
  orgs.map(({ id, name, posted }) => ({ id, name, posted, counts: byKind(covered.filter(({ org }) => org === id)) }))

/** What cannot be rated at all first, then what was not. */
export function lackingOf({ orgs, covered }: Survey): CoverageView['lacking'] {
  const names = new Map(orgs.map(({ id, name }) => [id, name]))
  const lines = covered.flatMap((one) => {
    const lack = lackOf(one)
    return lack ? [{ kind: one.kind, id: one.id, name: one.name, where: names.get(one.org) ?? '', lack }] : []
  })
  return lines.sort((a, b) => Number(b.lack === 'missing') - Number(a.lack === 'missing'))
}

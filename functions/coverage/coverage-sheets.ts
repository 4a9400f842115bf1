import type { CoverageByKind, CoverageView } from '../../shared/contract/schemas/coverage.ts'
import { addCoverage, COVERED, type Covered, NO_COVERAGE } from '../../shared/domain/statistics/coverage.ts'
import type { Rules } from '../kernel/ports.ts'
import type { Report, Sheet } from '../report/ports.ts'

export const COVERED_NAMES: Readonly<Record<Covered, string>> = { hall: '服务点', window: '窗口', matter: '事项', staff: '人员' }
const LACKS = { missing: '没有评价渠道', unused: '本月没有用过' } as const
const TIERS = { city: '市', district: '区县', county: '区县', town: '镇街', village: '村社区' } as const
type Tier = keyof typeof TIERS

/** One region of the report, with its own units and what lacks a way. */
export interface CoverageLine {
  readonly id: string
  readonly name: string
  readonly tier: Tier
  readonly counts: CoverageByKind
  readonly units: CoverageView['units']
  readonly lacking: CoverageView['lacking']
}

type Column = Sheet['columns'][number]
const text = (title: string, width = 24): Column => ({ title, width, type: 'text' })
const number = (title: string): Column => ({ title, width: 12, type: 'number' })

const countColumns = COVERED.flatMap((kind) => {
  const name = COVERED_NAMES[kind]
  return [number(`${name}总数`), number(`${name}没有渠道`), number(`${name}本月没用过`)]
})
const countCells = (counts: CoverageByKind): number[] =>
  COVERED.flatMap((kind) => [counts[kind].all, counts[kind].missing, counts[kind].unused])

const together = (list: readonly CoverageByKind[]): CoverageByKind => {
  const of = (kind: Covered) => list.reduce((sum, counts) => addCoverage(sum, counts[kind]), NO_COVERAGE)
  return { hall: of('hall'), window: of('window'), matter: of('matter'), staff: of('staff') }
}

/** The sheets of a coverage report: by tier and channel, by region, by unit, what lacks a way, and what was counted how. */
export function coverageSheets(report: Report, lines: readonly CoverageLine[], rules: Rules): Sheet[] {
  const tiers = [...new Set(Object.values(TIERS))].flatMap((name) => {
    const own = lines.filter(({ tier }) => TIERS[tier] === name)
    return own.length > 0 ? [{ name, regions: own.length, counts: together(own.map(({ counts }) => counts)) }] : []
  })
  return [
    {
      name: '各级',
      columns: [text('层级', 10), number('地区数'), ...countColumns],
      rows: tiers.map(({ name, regions, counts }) => [name, regions, ...countCells(counts)]),
    },
    channelSheet(tiers, rules),
    {
      name: '地区',
      columns: [text('代码', 16), text('地区', 28), text('层级', 10), ...countColumns],
      rows: lines.map(({ id, name, tier, counts }) => [id, name, TIERS[tier], ...countCells(counts)]),
    },
    {
      name: '单位',
      columns: [text('代码', 22), text('单位', 36), text('地区'), text('上级派驻', 10), ...countColumns],
      rows: lines.flatMap(({ name, units }) =>
        units.map((unit) => [unit.id, unit.name, name, unit.posted ? '是' : '', ...countCells(unit.counts)]),
      ),
    },
    {
      name: '没有渠道或没有用过',
      columns: [text('类别', 10), text('代码', 36), text('名称', 36), text('单位', 32), text('地区'), text('情况', 16)],
      rows: lines.flatMap(({ name, lacking }) =>
        lacking.map((one) => [COVERED_NAMES[one.kind], one.id, one.name, one.where, name, LACKS[one.lack]]),
      ),
    },
    aboutSheet(report, rules),
  ]
}

interface TierCount {
  readonly name: string
  readonly counts: CoverageByKind
}

function channelSheet(tiers: readonly TierCount[], { profile }: Rules): Sheet {
  const rows = tiers.flatMap(({ name, counts }) =>
    COVERED.flatMap((kind) =>
      profile.channels.map((channel) => {
        const { ways = 0, used = 0 } = counts[kind].channels[channel.id] ?? {}
        return [name, COVERED_NAMES[kind], channel.name, counts[kind].all, ways, used]
      }),
    ),
  )
  const columns = [text('层级', 10), text('类别', 10), text('渠道'), number('总数'), number('已设置'), number('本月用过')]
  return { name: '各渠道', columns, rows }
}

const aboutSheet = (report: Report, { profile }: Rules): Sheet => ({
  name: '说明',
  columns: [text('项目', 16), text('内容', 90)],
  rows: [
    ['地区', report.regionName],
    ['月份', `${report.month}（按服务发生的月份计）`],
    ['窗口', '有能用的码牌（已制作且没有停用）、配了评价器、所在大厅领有评议卡，都算有渠道。'],
    ['服务点', '任一窗口有渠道，或者配了自助终端，算有渠道。'],
    ['事项和人员', '所属单位在本地区大厅的任一窗口有渠道，算有渠道。'],
    ['推送的办件', '本月推送过办件的，可以用办件二维码、网上平台、手机端、短信、电话（本地开通的）评价，也算有渠道。'],
    ['本月没有用过', '有渠道，但本月没有一次主动评价。默认评价不算。'],
    ['依据', `${profile.document.number}《${profile.document.title}》`],
  ],
})

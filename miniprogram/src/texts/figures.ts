import { countText, percentText } from '@/services/format'

export const texts = {
  praise: '好评率',
  participation: '主动评价率',
  onTime: '差评按期答复率',
  interval: (low: number, high: number) => `${percentText(low)} – ${percentText(high)}`,
  intervalNamed: (low: number, high: number) => `区间 ${percentText(low)} – ${percentText(high)}`,
  intervalSpoken: (name: string, value: number, low: number, high: number) =>
    `${name ? `${name}，` : ''}${percentText(value)}，95% 区间从 ${percentText(low)} 到 ${percentText(high)}`,
  fraction: (numerator: number, denominator: number) => `${countText(numerator)} / ${countText(denominator)}`,
  ratings: (numerator: number, denominator: number) => `${countText(numerator)} / ${countText(denominator)} 次有效主动评价`,
  times: (count: number) => `${countText(count)} 次`,
  sample: (count: number) => `N = ${countText(count)}`,
  closed: '本期已关账',
  open: '未关账，还会变',
  tooFew: '样本不足',
  tooFewText: (count: number, minimum: number) => `${countText(count)} 次评价，少于 ${minimum} 次，不排名次`,
  nothing: '本期还没有评价',
  none: '—',
  showNumbers: '看数字',
  hideNumbers: '收起数字',
  levelsSpoken: (parts: readonly { name: string; count: number }[]) =>
    `五级分布：${parts.map(({ name, count }) => `${name} ${countText(count)} 次`).join('，')}`,
  levelColumn: '满意程度',
  countColumn: '次数',
  shareColumn: '占比',
  monthColumn: '月份',
  fractionColumn: '好评 / 有效评价',
  intervalColumn: '95% 区间',
  trendSpoken: (months: number) => `近 ${months} 个月的好评率与 95% 区间，下面“看数字”里有每个月的数`,
  trendNote: '圆点是好评率，竖条是 95% 区间。竖条重叠，说明差别可能只是偶然。',
}

import type { PlaceView } from '@shared/contract/schemas/common.ts'
import { countText } from '@/services/format'

export const texts = {
  title: '评价公示',
  heading: (region: string) => `${region}的评价结果`,
  path: '所在地区',
  praiseNote: '只算群众主动评价，默认评价不计入。',
  participationCount: (n: number, d: number) => `${countText(n)} / ${countText(d)} 次服务有主动评价`,
  onTimeCount: (n: number, d: number) => `${countText(n)} / ${countText(d)} 件差评按期答复`,
  byDefault: '默认评价',
  byDefaultNote: (levelName: string, amount: number, unit: string) =>
    `${amount} ${unit}没有评价，记为“${levelName}（默认）”。另列，不算好评`,
  unrated: '没有评价',
  unratedNote: '没有评价的服务，不替群众打分',
  distribution: '五级分布',
  distributionNote: '主动评价',
  regions: '各地区',
  halls: '各大厅',
  order: '按好评率，附 95% 区间',
  ranksNote: (minimum: number) => `少于 ${minimum} 次评价的不排名次。区间重叠的，名次没有意义。`,
  indicators: '大家提到最多的',
  indicatorsNote: '可多选',
  foot: (place: PlaceView) => `公示不含个人信息。发布：${place.organiser}。依据：${place.documentNumber}。`,
  drill: (name: string) => `看${name}的结果`,
}

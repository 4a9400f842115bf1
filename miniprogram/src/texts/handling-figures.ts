import { countText } from '@/services/format'

const target = (share: number): string => `${Math.round(share * 100)}%`

export const texts = {
  title: '差评和投诉怎么办的',
  note: '不予采纳的差评不计入',
  cases: (numerator: number, denominator: number) => `${countText(numerator)} / ${countText(denominator)} 件`,
  target: (share: number, left: number) =>
    left > 0 ? `目标 ${target(share)}，还差 ${countText(left)} 件` : `目标 ${target(share)}`,
  rectification: '整改率',
  rectified: (explained: number) => (explained > 0 ? `另有 ${countText(explained)} 件没有法定依据，已解释说明` : undefined),
  satisfaction: '回访整改满意率',
  satisfactionNote: (fair: number, unsatisfied: number, himself: number) =>
    `其中基本满意 ${countText(fair)}；不满意 ${countText(unsatisfied)}；群众自己评价 ${countText(himself)}，其余为回访时记录；重办的每次各算一次`,
  nobodySaid: '还没有人评价整改结果',
  nothing: '本期还没有这样的差评',
  answers: '答复的时间',
  answersUnit: '件起算了期限',
  timing: (onTime: number, extended: number, late: number) =>
    `按期 ${countText(onTime)}，延期 ${countText(extended)}，超期 ${countText(late)}`,
  untimed: (count: number) => `另有 ${countText(count)} 件未查实，没有起算期限`,
  calls: (reached: number, unreachable: number, unplaced: number, nobody: number) =>
    `差评回访：联系上 ${countText(reached)} 件，多次未接通并逐次登记 ${countText(unreachable)} 件，两项中未经系统呼叫 ${countText(unplaced)} 件；匿名无法回访 ${countText(nobody)} 件，另列。`,
  merged: (count: number) => `并单 ${countText(count)} 件，随主件答复和回访。`,
  complaints: (opened: number, answered: number) => `投诉 ${countText(opened)} 件，已答复 ${countText(answered)} 件`,
}

export const texts = {
  title: '服务评价',
  choose: '您要评价哪一次？',
  mine: '我的办件',
  rateWindow: '都不是，评价这个窗口',
  states: { open: '', rated: '已评价', expired: '已过期' },
}

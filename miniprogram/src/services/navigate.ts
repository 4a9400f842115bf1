import Taro from '@tarojs/taro'

export const PAGES = {
  home: '/pages/home/index',
  rate: '/pages/rate/index',
  progress: '/pages/progress/index',
  addRating: '/pages/add-rating/index',
  lookUp: '/pages/look-up/index',
  complaint: '/packages/citizen/complaint/index',
  protection: '/packages/citizen/protection/index',
  board: '/pages/board/index',
  signIn: '/pages/sign-in/index',
  privacy: '/pages/privacy/index',
  score: '/packages/staff/score/index',
  workList: '/packages/staff/tickets/index',
  ticket: '/packages/staff/ticket/index',
  ledger: '/packages/staff/ledger/index',
  unit: '/packages/staff/unit/index',
  supervision: '/packages/admin/supervision/index',
  regionLedger: '/packages/admin/ledger/index',
  looks: '/packages/admin/looks/index',
  reviews: '/packages/review/reviews/index',
  review: '/packages/review/review/index',
  settlements: '/packages/review/settlements/index',
  settlement: '/packages/review/settlement/index',
  dashboard: '/packages/admin/dashboard/index',
  regionTickets: '/packages/admin/tickets/index',
  ticketView: '/packages/admin/ticket/index',
  exports: '/packages/admin/exports/index',
  rules: '/packages/admin/rules/index',
  calendar: '/packages/admin/calendar/index',
  staff: '/packages/admin/staff/index',
  desk: '/packages/point/desk/index',
  phone: '/packages/point/phone/index',
  cards: '/packages/point/cards/index',
  card: '/packages/point/card/index',
  enterCards: '/packages/point/enter/index',
  importCards: '/packages/point/import/index',
  cardBooks: '/packages/point/books/index',
  countCards: '/packages/point/count/index',
  channels: '/packages/admin/channels/index',
  signs: '/packages/admin/signs/index',
  coverage: '/packages/admin/coverage/index',
  devices: '/packages/admin/devices/index',
  exchange: '/packages/admin/exchange/index',
  exchangeFiles: '/packages/admin/exchange-files/index',
  protectionReports: '/packages/admin/protection/index',
} as const

export type PageName = keyof typeof PAGES
type Values = Readonly<Record<string, string | undefined>>

/** Address of a page with its parameters; parameters that are not set are left out. */
export function pageUrl(page: PageName, values: Values = {}): string {
  const query = Object.entries(values)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    .join('&')
  return query ? `${PAGES[page]}?${query}` : PAGES[page]
}

/** Opens a page over this one. */
export const open = (page: PageName, values?: Values): void => void Taro.navigateTo({ url: pageUrl(page, values) })

/** Opens a page in place of this one. */
export const replace = (page: PageName, values?: Values): void => void Taro.redirectTo({ url: pageUrl(page, values) })

/** Opens a page and leaves nothing behind it (a change of work area). */
export const restart = (page: PageName, values?: Values): void => void Taro.reLaunch({ url: pageUrl(page, values) })

/** Goes back, or to the first page when there is nothing behind. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else restart('home')
}

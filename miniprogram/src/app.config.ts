/** Kiosks are H5 alone: no mini-program carries their pages. */
const KIOSKS = ['weapp', 'alipay'].includes(process.env.TARO_ENV ?? '')
  ? []
  : [{ root: 'packages/kiosk', pages: ['evaluator/index', 'terminal/index'] }]

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/rate/index',
    'pages/progress/index',
    'pages/add-rating/index',
    'pages/look-up/index',
    'pages/board/index',
    'pages/sign-in/index',
    'pages/privacy/index',
  ],
  subPackages: [
    { root: 'packages/citizen', pages: ['complaint/index', 'protection/index'] },
    { root: 'packages/staff', pages: ['score/index', 'tickets/index', 'ticket/index', 'ledger/index', 'unit/index'] },
    {
      root: 'packages/admin',
      pages: [
        'dashboard/index',
        'tickets/index',
        'ticket/index',
        'supervision/index',
        'ledger/index',
        'looks/index',
        'exports/index',
        'rules/index',
        'calendar/index',
        'staff/index',
        'channels/index',
        'signs/index',
        'coverage/index',
        'devices/index',
        'exchange/index',
        'exchange-files/index',
        'protection/index',
      ],
    },
    {
      root: 'packages/point',
      pages: [
        'desk/index',
        'phone/index',
        'cards/index',
        'card/index',
        'enter/index',
        'import/index',
        'books/index',
        'count/index',
      ],
    },
    {
      root: 'packages/review',
      pages: ['reviews/index', 'review/index', 'settlements/index', 'settlement/index'],
    },
    ...KIOSKS,
  ],
  window: {
    backgroundTextStyle: 'dark',
    backgroundColor: '#f7f5f0',
    navigationBarBackgroundColor: '#f7f5f0',
    navigationBarTitleText: '政务服务评价',
    navigationBarTextStyle: 'black',
  },
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  usePrivacyCheck: true,
} as Parameters<typeof defineAppConfig>[0])

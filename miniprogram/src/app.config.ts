export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/rate/index',
    'pages/progress/index',
    'pages/board/index',
    'pages/sign-in/index',
    'pages/privacy/index',
  ],
  subPackages: [
    { root: 'packages/staff', pages: ['score/index', 'tickets/index', 'ticket/index'] },
    {
      root: 'packages/admin',
      pages: [
        'dashboard/index',
        'tickets/index',
        'ticket/index',
        'exports/index',
        'rules/index',
        'staff/index',
        'channels/index',
        'exchange/index',
      ],
    },
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

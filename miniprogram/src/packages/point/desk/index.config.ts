export default definePageConfig({ navigationBarTitleText: '请对方评价' })

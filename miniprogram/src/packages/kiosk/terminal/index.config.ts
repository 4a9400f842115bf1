export default definePageConfig({ navigationBarTitleText: '自助终端评价' })

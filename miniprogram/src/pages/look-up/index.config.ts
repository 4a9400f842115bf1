export default definePageConfig({ navigationBarTitleText: '凭办件编号评价' })

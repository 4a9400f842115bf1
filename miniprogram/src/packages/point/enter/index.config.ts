export default definePageConfig({ navigationBarTitleText: '批量录入' })

export default definePageConfig({ navigationBarTitleText: '报表导出' })

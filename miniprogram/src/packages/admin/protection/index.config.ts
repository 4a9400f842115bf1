export default definePageConfig({ navigationBarTitleText: '保护评价人' })

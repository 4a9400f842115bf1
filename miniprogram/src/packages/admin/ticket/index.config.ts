export default definePageConfig({ navigationBarTitleText: '差评详情' })

export default definePageConfig({ navigationBarTitleText: '复核裁定' })

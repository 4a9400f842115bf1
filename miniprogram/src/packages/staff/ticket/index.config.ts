export default definePageConfig({ navigationBarTitleText: '办理差评' })

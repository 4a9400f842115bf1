export default definePageConfig({ navigationBarTitleText: '卡号核对' })

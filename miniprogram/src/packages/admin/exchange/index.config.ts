export default definePageConfig({ navigationBarTitleText: '数据交换' })

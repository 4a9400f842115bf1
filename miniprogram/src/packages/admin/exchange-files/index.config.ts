export default definePageConfig({ navigationBarTitleText: '文件导入导出' })

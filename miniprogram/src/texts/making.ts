const sizeText = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

export const texts = {
  states: { queued: '排队中', running: '正在生成', ready: '已生成', failed: '没有生成成功，请再生成一次' },
  progressSpoken: (name: string) => `${name} 生成进度`,
  fileName: (name: string, bytes: number) => `${name.slice(name.lastIndexOf('.') + 1).toUpperCase()}（${sizeText(bytes)}）`,
  fileSpoken: (name: string) => `下载 ${name}`,
  fileElsewhere: 'CSV 请用电脑登录后下载。',
  fileFailed: '没有打开。请用电脑登录后下载。',
}

export const texts = {
  offline: '现在没有网络。连上网后再试一次。',
  broken: '系统出了故障，已经记录。请稍后再试一次。',
}

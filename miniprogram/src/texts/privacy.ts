/** What is told of personal data. What a city adds to it (who answers, for how long) is part of its filing with the platforms. */
export const texts = {
  title: '个人信息说明',
  parts: [
    {
      title: '评价不需要您的个人信息',
      text: '扫码评价不登录，不留电话。这台设备上会生成一个随机编号，只用来认出重复的提交，不说明您是谁。',
    },
    {
      title: '登录时用到什么',
      text: '登录时用到微信或支付宝给的账号标识，或者您的手机号。系统只保存由它算出、还原不了的编码，用来找到您自己的办件。',
    },
    {
      title: '谁能看到',
      text: '窗口和单位看不到是谁评的。实名评价只标明评价人验证过手机号，也不显示您是谁。',
    },
    {
      title: '存在这台设备上的',
      text: '登录状态、回执编号和大字版的选择只存在这台设备上。退出登录或清除应用数据就会删除。',
    },
    {
      title: '请不要写在评价里的',
      text: '请不要在评价里写姓名、电话和证件号码，不论是您的还是别人的。',
    },
  ],
  contract: '看平台的隐私保护指引',
  organiser: (organiser: string) => `个人信息由${organiser}负责处理。有疑问可以向它提出。`,
}

import Taro from '@tarojs/taro'

/** Lets the phone dial a number; an extension is dialled by hand. */
export const dial = (number: string, _extension: string): void => {
  void Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
}

/// <reference types="@tarojs/taro" />
/// <reference types="@tarojs/taro/types/compile/config" />

declare module '*.svg' {
  const dataUri: string
  export default dataUri
}
declare module '*.module.scss' {
  const classes: Readonly<Record<string, string>>
  export default classes
}
declare module '*.scss'

/** Method and path of every operation of the contract, put in at build time. */
declare const ENDPOINTS: Readonly<Record<string, readonly [method: 'GET' | 'POST', path: string]>>
/** Origin of the API; empty on H5, which is served from the same origin. */
declare const API_BASE: string

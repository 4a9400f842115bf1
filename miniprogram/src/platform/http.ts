import Taro from '@tarojs/taro'

export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Milliseconds. */
  readonly timeout: number
}

/** `status` 0 and no body when nothing came back. */
export interface HttpResponse {
  readonly status: number
  readonly body: unknown
}

/** One HTTP exchange. Never throws: no answer is status 0. */
export async function exchange({ method, url, headers, body, timeout }: HttpRequest): Promise<HttpResponse> {
  try {
    const response = await Taro.request({ method, url, header: headers, data: body as object, timeout, dataType: 'json' })
    return { status: response.statusCode, body: response.data as unknown }
  } catch {
    return { status: 0, body: null }
  }
}

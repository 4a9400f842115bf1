/** The parts of an HTTP API event (payload format 2.0) that are used. */
export interface HttpEvent {
  readonly routeKey: string
  readonly rawPath: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly queryStringParameters?: Readonly<Record<string, string | undefined>>
  readonly pathParameters?: Readonly<Record<string, string | undefined>>
  readonly requestContext: { readonly requestId: string; readonly http: { readonly method: string; readonly sourceIp?: string } }
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

export interface HttpAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

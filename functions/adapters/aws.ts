import { AwsClient } from 'aws4fetch'

/** Where the services of this deployment are. */
export interface Cloud {
  readonly region: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** The address of a service: the one given for local use, or the region's own. Chinese regions have a domain of their own. */
export function endpointOf(service: string, name: string, { region, environment }: Cloud): { url: URL; given: boolean } {
  const given = environment[`AWS_ENDPOINT_URL_${name}`]
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  return { url: new URL(given ?? `https://${service}.${region}.${domain}`), given: given !== undefined }
}

/** A client that signs with the credentials of the function's role. */
export function signingClient(service: string, { region, environment }: Cloud): AwsClient {
  return new AwsClient({
    accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
    secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
    ...(environment.AWS_SESSION_TOKEN ? { sessionToken: environment.AWS_SESSION_TOKEN } : {}),
    service,
    region,
    retries: 4,
  })
}

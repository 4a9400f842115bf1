import type { Stack } from 'aws-cdk-lib'
import { CfnResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import { profiles } from '../../shared/data/index.ts'
import { framingOrigins } from '../../shared/domain/policy/portal.ts'
import { type Deployment, isChina, prefixOf } from '../deployment.ts'

/** Content security policy of the pages of a place: only its portals may show them in a frame. */
export function framePolicy(city: string): string {
  const profile = profiles.find(({ id }) => id === city)
  return `frame-ancestors ${["'self'", ...(profile ? framingOrigins(profile) : [])].join(' ')}`
}

/**
 * Headers that the distribution adds to the pages. The Chinese CloudFront knows no such policies: there the organiser's own
 * gateway in front of the pages adds the header (docs/deploy.md).
 */
export function addFrameHeaders(stack: Stack, deployment: Deployment): CfnResponseHeadersPolicy | undefined {
  if (isChina(deployment)) return undefined
  return new CfnResponseHeadersPolicy(stack, 'PageHeaders', {
    responseHeadersPolicyConfig: {
      name: `${prefixOf(deployment)}-pages`,
      securityHeadersConfig: {
        contentSecurityPolicy: { contentSecurityPolicy: framePolicy(deployment.city), override: true },
        contentTypeOptions: { override: true },
      },
    },
  })
}

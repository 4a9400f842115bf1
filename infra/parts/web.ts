import { CfnOutput, Fn, type Stack } from 'aws-cdk-lib'
import type { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { CfnCloudFrontOriginAccessIdentity, CfnDistribution } from 'aws-cdk-lib/aws-cloudfront'
import { SIGNATURE_HEADERS } from '../../shared/contract/signing.ts'
import { type Deployment, isChina, prefixOf } from '../deployment.ts'
import { apiHost } from './api.ts'
import { addBucket } from './bucket.ts'
import { addFrameHeaders } from './frame.ts'

const HOUR = 3600
const DAY = 24 * HOUR

/** Request headers that the API reads; the others stay at the edge. */
const API_HEADERS = ['Authorization', ...Object.values(SIGNATURE_HEADERS)]

/** Pages come from the bucket under names that change with their content; only the entry page is short-lived. */
const pages: CfnDistribution.DefaultCacheBehaviorProperty = {
  targetOriginId: 'pages',
  viewerProtocolPolicy: 'redirect-to-https',
  allowedMethods: ['GET', 'HEAD'],
  compress: true,
  forwardedValues: { queryString: false, cookies: { forward: 'none' } },
  minTtl: 0,
  defaultTtl: HOUR,
  maxTtl: DAY,
}

const api: CfnDistribution.CacheBehaviorProperty = {
  pathPattern: '/api/*',
  targetOriginId: 'api',
  viewerProtocolPolicy: 'https-only',
  allowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
  compress: true,
  forwardedValues: { queryString: true, cookies: { forward: 'none' }, headers: API_HEADERS },
  minTtl: 0,
  defaultTtl: 0,
  maxTtl: 0,
}

/** An answer such as "there is no such ticket" may be wrong a second later: none is kept at the edge. */
const uncached: CfnDistribution.CustomErrorResponseProperty[] = [400, 403, 404, 405, 500, 502, 503, 504].map((errorCode) => ({
  errorCode,
  errorCachingMinTtl: 0,
}))

/** Addresses on printed codes, which the API redirects to a page. */
const code = (pathPattern: string): CfnDistribution.CacheBehaviorProperty => ({
  pathPattern,
  targetOriginId: 'api',
  viewerProtocolPolicy: 'redirect-to-https',
  allowedMethods: ['GET', 'HEAD'],
  forwardedValues: { queryString: true, queryStringCacheKeys: ['portal', 'back'], cookies: { forward: 'none' } },
  minTtl: 0,
  defaultTtl: 0,
  maxTtl: 0,
})

/** Files by which WeChat and Alipay verify that the addresses on printed codes are ours. */
const proof = (pathPattern: string): CfnDistribution.CacheBehaviorProperty => ({ ...pages, pathPattern })

const viewerOf = (deployment: Deployment): CfnDistribution.ViewerCertificateProperty => {
  if (!deployment.certificate) return { cloudFrontDefaultCertificate: true }
  const own = { sslSupportMethod: 'sni-only', minimumProtocolVersion: 'TLSv1.2_2021' }
  return isChina(deployment)
    ? { ...own, iamCertificateId: deployment.certificate }
    : { ...own, acmCertificateArn: deployment.certificate }
}

/**
 * The H5 pages and the API under one name, so that no cross-origin rule is needed. Only what the Chinese CloudFront has
 * is used, in every region: no cache policies, no origin access control, no edge functions.
 */
export function addWeb(stack: Stack, deployment: Deployment, httpApi: CfnApi): CfnDistribution {
  const reader = new CfnCloudFrontOriginAccessIdentity(stack, 'PagesReader', {
    cloudFrontOriginAccessIdentityConfig: { comment: prefixOf(deployment) },
  })
  const bucket = addBucket(stack, deployment, {
    id: 'Pages',
    suffix: 'pages',
    statements: (objects) => [
      { Effect: 'Allow', Principal: { CanonicalUser: reader.attrS3CanonicalUserId }, Action: 's3:GetObject', Resource: objects },
    ],
  })
  const headers = addFrameHeaders(stack, deployment)
  const distribution = new CfnDistribution(stack, 'Web', {
    distributionConfig: {
      enabled: true,
      comment: prefixOf(deployment),
      httpVersion: 'http2',
      defaultRootObject: 'index.html',
      ...(deployment.domain ? { aliases: [deployment.domain] } : {}),
      viewerCertificate: viewerOf(deployment),
      origins: [
        {
          id: 'pages',
          domainName: bucket.attrRegionalDomainName,
          s3OriginConfig: { originAccessIdentity: Fn.sub(`origin-access-identity/cloudfront/\${${reader.logicalId}}`) },
        },
        {
          id: 'api',
          domainName: apiHost(httpApi),
          customOriginConfig: { originProtocolPolicy: 'https-only', originSslProtocols: ['TLSv1.2'] },
        },
      ],
      defaultCacheBehavior: { ...pages, ...(headers ? { responseHeadersPolicyId: headers.ref } : {}) },
      cacheBehaviors: [api, proof('/q/*.txt'), proof('/s/*.txt'), code('/q/*'), code('/s/*')],
      customErrorResponses: uncached,
    },
  })
  new CfnOutput(stack, 'PagesBucket', { value: bucket.ref })
  new CfnOutput(stack, 'Distribution', { value: distribution.ref })
  return distribution
}

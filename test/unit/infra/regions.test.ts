import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { deploymentsOf, repositoryRoot } from '../../../infra/deployment.ts'
import { CHINA, GLOBAL, ofType, propertyOf, templatesOf } from './support/templates.ts'

const template = templatesOf()
const filed = templatesOf({
  city: 'linzi',
  stage: 'prod',
  domain: 'hcp.example.gov.cn',
  certificate: 'ASCAEXAMPLE',
  regions: [CHINA],
})
const texts = [template('data', CHINA), template('app', CHINA), filed('data', CHINA), filed('app', CHINA)].map((one) => one.text)

test('a Chinese region gets nothing that it does not have', () => {
  for (const text of texts) {
    for (const absent of [
      'TracingConfig',
      'XRay',
      'AWS::Lambda::Url',
      'AWS::Cognito',
      'EDGE',
      'CachePolicyId',
      'OriginAccessControl',
    ]) {
      expect([absent, text.includes(absent)]).toEqual([absent, false])
    }
  }
})

test('event source mappings carry no tags', () => {
  for (const [, mapping] of ofType(template('app', CHINA), 'AWS::Lambda::EventSourceMapping')) {
    expect(propertyOf(mapping, 'Tags')).toBeUndefined()
  }
})

test('no partition and no domain of a partition is written out', () => {
  const everywhere = [...texts, template('data', GLOBAL).text, template('app', GLOBAL).text]
  for (const text of everywhere) {
    expect(text).not.toContain('arn:aws:')
    expect(text).not.toMatch(/(?<!"(?:lambda|scheduler|apigateway|cloudwatch)\.)amazonaws\.com/)
  }
})

test('no source of the stacks writes out a partition', () => {
  for (const file of globSync(['infra/*.ts', 'infra/{parts,stacks}/*.ts'], { cwd: repositoryRoot })) {
    expect(readFileSync(join(repositoryRoot, file), 'utf8')).not.toMatch(/arn:aws(-cn)?:/)
  }
})

test('without a filed domain a Chinese region hosts no pages, and elsewhere they are hosted', () => {
  expect(ofType(template('app', CHINA), 'AWS::CloudFront::Distribution')).toEqual([])
  expect(ofType(template('app', GLOBAL), 'AWS::CloudFront::Distribution')).toHaveLength(1)
})

test('where pages are hosted, printed codes lead to the rating page, and nowhere else', async () => {
  const source = String(propertyOf(filed('app', CHINA).resources.Entry, 'Code', 'ZipFile'))
  const exported: { handler?: (event: object) => Promise<{ headers: { location: string } }> } = {}
  runInNewContext(source, { exports: exported })
  const locationOf = async (rawPath: string, queryStringParameters?: object) =>
    (await exported.handler?.({ rawPath, queryStringParameters }))?.headers.location
  expect(await locationOf('/q/0A1B2C3D4')).toBe('/pages/rate/index?w=0A1B2C3D4')
  expect(await locationOf('/s/abcdefghijklmnopqrst-_')).toBe('/pages/rate/index?s=abcdefghijklmnopqrst-_')
  expect(await locationOf('/q//elsewhere.example')).toBe('/')
  expect(await locationOf('/s/abc', { portal: 'zwfw', back: 'https://a.example/?x=1&y=2', other: '1' })).toBe(
    '/pages/rate/index?s=abc&portal=zwfw&back=https%3A%2F%2Fa.example%2F%3Fx%3D1%26y%3D2',
  )
})

test('only the portals of the place may show the pages in a frame', () => {
  const policy = (resources: Record<string, unknown>) => JSON.stringify(resources.PageHeaders ?? null)
  expect(policy(template('app', GLOBAL).resources)).toContain("frame-ancestors 'self' https://zwfw.example.gov.cn")
  expect(policy(filed('app', CHINA).resources)).toBe('null')
})

test('with a filed domain the pages are under it, with a certificate of the IAM store', () => {
  const web = filed('app', CHINA).resources.Web
  expect(propertyOf(web, 'DistributionConfig', 'Aliases')).toEqual(['hcp.example.gov.cn'])
  expect(propertyOf(web, 'DistributionConfig', 'ViewerCertificate', 'IamCertificateId')).toBe('ASCAEXAMPLE')
  expect(filed('app', CHINA).outputs.PublicUrl?.Value).toBe('https://hcp.example.gov.cn')
})

test('functions use a restored table where one is given, and its consumers read its stream', () => {
  const streamArn = `arn:aws-cn:dynamodb:${CHINA}:111122223333:table/tickets-again/stream/2027-01-01T00:00:00.000`
  const restored = { Tickets: { name: 'tickets-again', streamArn } }
  const { text, resources } = templatesOf({ restored, regions: [CHINA] })('app', CHINA)
  expect(propertyOf(resources.ApiStaff, 'Environment', 'Variables', 'TABLE_TICKETS')).toBe('tickets-again')
  expect(propertyOf(resources.CountTicketsStream, 'EventSourceArn')).toBe(streamArn)
  expect(text).not.toContain('haochaping-lincang-dev-Tickets')
})

test('names that cannot be part of a resource name, or a domain without a certificate, are refused', () => {
  expect(() => deploymentsOf({ city: '临沧' })).toThrow('city')
  expect(() => deploymentsOf({ stage: 'pre-prod' })).toThrow('stage')
  expect(() => deploymentsOf({ domain: 'hcp.example.gov.cn' })).toThrow('certificate')
})

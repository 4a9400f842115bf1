import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { endpointOf } from '../../../functions/adapters/aws.ts'
import { bucketFiles } from '../../../functions/adapters/files.ts'
import { secretReader } from '../../../functions/adapters/secret.ts'
import { TEMPLATE_NAMES } from '../../../functions/adapters/sms-templates.ts'
import { workbook } from '../../../functions/adapters/workbook.ts'
import { CREDENTIALS, presignFault } from '../../../infra/local/stand-ins/signature.ts'
import { virtualClock } from '../../memory/system.ts'

const credentials = { AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId, AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey }
const china = { region: 'cn-northwest-1', environment: credentials }

test('Chinese regions have a domain of their own, and a local address goes before it', () => {
  expect(endpointOf('s3', 'S3', china).url.href).toBe('https://s3.cn-northwest-1.amazonaws.com.cn/')
  expect(endpointOf('s3', 'S3', { ...china, region: 'ap-southeast-1' }).url.href).toBe('https://s3.ap-southeast-1.amazonaws.com/')
  const local = { ...china, environment: { ...credentials, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1/s3' } }
  expect(endpointOf('s3', 'S3', local)).toMatchObject({ given: true, url: { pathname: '/s3' } })
})

test('a link is signed, and downloads under a Chinese name', async () => {
  const cloud = { region: 'local-1', environment: { ...credentials, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1/s3' } }
  const url = new URL(await bucketFiles('exports', cloud).link('20261102-a/xlsx', "统计 '11' (1).xlsx", 600))
  expect(url.pathname).toBe('/s3/exports/20261102-a/xlsx')
  const name = "统计%20'11'%20(1).xlsx".replace(/['()]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
  expect(url.searchParams.get('response-content-disposition')).toBe(
    `attachment; filename*=UTF-8''${encodeURI(name).replaceAll('%25', '%')}`,
  )
  expect(url.searchParams.get('X-Amz-Expires')).toBe('600')
  expect(presignFault('GET', url, { host: url.host }, 0)).toBeUndefined()
  url.searchParams.set('X-Amz-Expires', '601')
  expect(presignFault('GET', url, { host: url.host }, 0)).toBe('wrong')
})

test('in the cloud a bucket is a host', async () => {
  const link = await bucketFiles('exports', china).link('a/b', 'b', 60)
  expect(link).toMatch(/^https:\/\/exports\.s3\.cn-northwest-1\.amazonaws\.com\.cn\/a\/b\?/)
})

const key = () => randomBytes(32).toString('base64')
const whole = {
  hashKey: key(),
  sessionKey: key(),
  sealKey: key(),
  wechat: { appId: 'a', secret: 'b', messages: {} },
  alipay: { appId: 'a', privateKey: 'b', messages: {} },
  calls: { accessKeyId: '', accessKeySecret: '', poolKey: '' },
  sms: {
    secretId: 'a',
    secretKey: 'b',
    appId: '1400',
    signName: 'c',
    region: 'ap-guangzhou',
    templates: Object.fromEntries(TEMPLATE_NAMES.map((name) => [name, 'd'])),
    replyToken: 'e'.repeat(32),
  },
  superior: {},
  applications: { hall: 'x' },
  hotlines: [],
}

async function secretsServer(value: () => unknown) {
  let reads = 0
  const server = createServer((_request, response) => {
    reads += 1
    response.end(JSON.stringify({ SecretString: JSON.stringify(value()) }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const environment = { ...credentials, AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${port}` }
  return { cloud: { region: 'local-1', environment }, reads: () => reads, close: () => server.close() }
}

test('the secret is read once in a while, not at every request', async () => {
  const server = await secretsServer(() => whole)
  const clock = virtualClock(0)
  const read = secretReader('name', server.cloud, clock)
  await Promise.all([read(), read()])
  expect(await read()).toEqual(whole)
  expect(server.reads()).toBe(1)
  clock.moveTo(600_000)
  await read()
  expect(server.reads()).toBe(2)
  server.close()
})

test('a malformed secret is named by its fields, never by its content', async () => {
  const server = await secretsServer(() => ({ ...whole, hashKey: 'too-short-a-key' }))
  const read = secretReader('name', server.cloud, virtualClock(0))
  await expect(read()).rejects.toThrow(/malformed at hashKey$/)
  await expect(read()).rejects.not.toThrow(/too-short/)
  server.close()
})

test('a workbook keeps long codes as text and shares as numbers', async () => {
  const columns = [
    { title: '代码', width: 36, type: 'text' },
    { title: '评价', width: 10, type: 'number' },
    { title: '好评率', width: 10, type: 'share' },
  ] as const
  const rows = [
    ['1153090000000000000001170001000', 12, 0.9875],
    ['=1+1', 0, null],
  ] as const
  const bytes = await workbook.xlsx([{ name: '事项', columns, rows }])
  const [sheet] = await readWorkbook(Buffer.from(bytes))
  expect(sheet?.data ?? sheet).toEqual([
    ['代码', '评价', '好评率'],
    ['1153090000000000000001170001000', 12, 0.9875],
    ['=1+1', 0, null],
  ])
})

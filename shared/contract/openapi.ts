import * as z from 'zod/mini'
import { REFUSALS } from '../domain/refusals.ts'
import { AUTHORITY } from './authority.ts'
import { EXAMPLES } from './exchange-examples.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'
import { refusalBody } from './schemas/common.ts'
import { SIGNED_EXAMPLE } from './signed-example.ts'
import { SIGNATURE_HEADERS } from './signing.ts'

type Json = Readonly<Record<string, unknown>>

const jsonSchema = (schema: z.ZodMiniType): Json => {
  const { $schema: _, ...body } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return body
}
const json = (schema: unknown, example?: unknown): Json => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
})

const REFUSAL = { $ref: '#/components/schemas/Refusal' }
const refusals = Object.entries(REFUSALS).map(([code, { status, text }]) => `- \`${code}\` ${status} ${text}`)

const DESCRIPTION = `政务服务“好差评”接口。

## 推送的签名

业务系统推送服务数据（\`/api/exchange/services\`）和已完成的评价（\`/api/exchange/ratings\`）都要签名。先推服务，后推评价；每批最多 200 条，逐条判断，一条有错不影响别的；同样的内容再推一次没有影响，答复里记为 \`repeated\`。12345 热线平台推送投诉工单（\`/api/exchange/complaints\`）、查询办理情况（\`/api/exchange/complaints/state\`），签名相同，用热线自己的应用标识。

每次请求带四个请求头：\`${SIGNATURE_HEADERS.application}\` 应用标识；\`${SIGNATURE_HEADERS.timestamp}\` 当前时间（毫秒，与系统时间相差不超过 5 分钟）；\`${SIGNATURE_HEADERS.nonce}\` 随机数（16 至 64 位字母、数字、下划线或减号，不得重复）；\`${SIGNATURE_HEADERS.signature}\` 签名。

签名 = HMAC-SHA256（密钥，待签文本）的小写十六进制。待签文本是用换行符连接的五行：请求方法、路径、时间、随机数、请求体的 SHA-256（小写十六进制）。

示例（密钥 \`${SIGNED_EXAMPLE.secret}\` 仅用于核对算法，不能使用）：

\`\`\`
${SIGNED_EXAMPLE.text}
\`\`\`

请求体：

\`\`\`
${SIGNED_EXAMPLE.body}
\`\`\`

签名：\`${SIGNED_EXAMPLE.headers[SIGNATURE_HEADERS.signature]}\`

## 拒绝

${refusals.join('\n')}
`

/** Who signs in how: nobody for what anyone may do, a session for people, a signature for business systems. */
function securityOf({ action }: Route): Json[] {
  const roles: readonly string[] = AUTHORITY[action].roles
  const signed = roles.includes('application') || roles.includes('hotline')
  if (signed) return [Object.fromEntries(Object.keys(SIGNATURE_HEADERS).map((name) => [name, []]))]
  if (roles.includes('gateway')) return [{}]
  return roles.includes('anyone') ? [{}, { session: [] }] : [{ session: [] }]
}

const exampleOf = (name: string) => (name in EXAMPLES ? EXAMPLES[name as keyof typeof EXAMPLES] : undefined)

const pathNames = (route: Route): string[] => [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')

/** Fields of the input by where they come in: named in the path, in the query of a GET, else in the body. */
function inputOf(route: Route, name: string): Json {
  const { properties = {}, required = [], ...rest } = jsonSchema(route.input) as { properties?: Json; required?: string[] }
  const inPath = pathNames(route)
  const asked = Object.keys(properties).filter((field) => route.method === 'GET' || inPath.includes(field))
  const parameters = asked.map((field) => ({
    name: field,
    in: inPath.includes(field) ? 'path' : 'query',
    required: required.includes(field),
    schema: properties[field],
  }))
  if (route.method === 'GET') return { parameters }
  const sent = Object.fromEntries(Object.entries(properties).filter(([field]) => !asked.includes(field)))
  const schema = { ...rest, properties: sent, required: required.filter((field) => !asked.includes(field)) }
  return { parameters, requestBody: { required: true, content: json(schema, exampleOf(name)?.request) } }
}

const operationOf = (name: string, route: Route): Json => ({
  operationId: name,
  summary: route.summary,
  tags: [route.audience],
  security: securityOf(route),
  ...inputOf(route, name),
  responses: {
    [route.created ? '201' : '200']: { description: '成功', content: json(jsonSchema(route.output), exampleOf(name)?.response) },
    default: { description: '拒绝', content: json(REFUSAL) },
  },
})

const headerKey = (header: string): Json => ({ type: 'apiKey', in: 'header', name: header })

/** The OpenAPI 3.1 document of every route. `server` is the public address of the deployment. */
export function openApiDocument(server: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [name, route] of Object.entries(routes as Readonly<Record<string, Route>>)) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(name, route) }
  }
  const signature = Object.entries(SIGNATURE_HEADERS).map(([name, header]) => [name, headerKey(header)] as const)
  return {
    openapi: '3.1.0',
    info: { title: '政务服务“好差评”接口', version: '1', description: DESCRIPTION },
    servers: [{ url: server }],
    paths,
    components: {
      schemas: { Refusal: jsonSchema(refusalBody) },
      securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, ...Object.fromEntries(signature) },
    },
  }
}

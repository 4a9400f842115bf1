import { CfnDeletionPolicy, Fn, type Stack } from 'aws-cdk-lib'
import { CfnApi, CfnIntegration, CfnRoute, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2'
import { type CfnFunction, CfnPermission } from 'aws-cdk-lib/aws-lambda'
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs'
import { type RouteName, routes } from '../../shared/contract/routes.ts'
import { type Deployment, prefixOf } from '../deployment.ts'
import { audiences, functionOf } from '../functions.ts'
import { LOG_DAYS } from './functions.ts'
import { logicalId } from './names.ts'

const LIMITS = { throttlingRateLimit: 500, throttlingBurstLimit: 1000, detailedMetricsEnabled: true }

/** Routes that cost money or could be used to guess codes or receipts. */
const TIGHT: Partial<Record<RouteName, { throttlingRateLimit: number; throttlingBurstLimit: number }>> = {
  sendSmsCode: { throttlingRateLimit: 10, throttlingBurstLimit: 20 },
  signInSms: { throttlingRateLimit: 20, throttlingBurstLimit: 40 },
  progress: { throttlingRateLimit: 20, throttlingBurstLimit: 40 },
  reminderOffer: { throttlingRateLimit: 20, throttlingBurstLimit: 40 },
  acceptReminder: { throttlingRateLimit: 10, throttlingBurstLimit: 20 },
  lookUpCase: { throttlingRateLimit: 10, throttlingBurstLimit: 20 },
  pairDevice: { throttlingRateLimit: 5, throttlingBurstLimit: 10 },
  makePairing: { throttlingRateLimit: 5, throttlingBurstLimit: 10 },
  receiveReplies: { throttlingRateLimit: 50, throttlingBurstLimit: 100 },
  acceptInvitation: { throttlingRateLimit: 5, throttlingBurstLimit: 10 },
}

/** No address, no path and no query: they hold service codes, receipts and people's networks. */
const LOGGED = {
  requestId: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  ms: '$context.responseLatency',
  functionMs: '$context.integrationLatency',
  bytes: '$context.responseLength',
  error: '$context.error.message',
  integrationError: '$context.integrationErrorMessage',
}

export const routeKeyOf = (name: RouteName): string => `${routes[name].method} ${routes[name].path}`

const integrationId = (functionName: string): string => `${logicalId(functionName)}Integration`

export const addApi = (stack: Stack, deployment: Deployment): CfnApi =>
  new CfnApi(stack, 'Api', { name: prefixOf(deployment), protocolType: 'HTTP' })

/** Host name of the API itself, for the pages' distribution and where there is none. */
export const apiHost = (api: CfnApi): string => Fn.sub(`\${${api.logicalId}}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}`)

function addIntegrations(stack: Stack, api: CfnApi, functions: ReadonlyMap<string, CfnFunction>): Map<string, CfnIntegration> {
  return new Map(
    audiences.map((audience) => {
      const name = `api-${audience}`
      const target = functions.get(name)
      if (!target) throw new Error(`no function ${name}`)
      new CfnPermission(stack, `${logicalId(name)}Permission`, {
        action: 'lambda:InvokeFunction',
        functionName: target.ref,
        principal: 'apigateway.amazonaws.com',
        sourceArn: Fn.sub(
          `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${${api.logicalId}}/*/*/api/${audience}/*`,
        ),
      })
      const integration = new CfnIntegration(stack, integrationId(name), {
        apiId: api.ref,
        integrationType: 'AWS_PROXY',
        integrationUri: target.attrArn,
        payloadFormatVersion: '2.0',
      })
      return [name, integration]
    }),
  )
}

/** One route per row of the contract, to the function of its audience; what is not there is refused by the API itself. */
export function addRoutes(stack: Stack, deployment: Deployment, api: CfnApi, functions: ReadonlyMap<string, CfnFunction>): void {
  const integrations = addIntegrations(stack, api, functions)
  const names = Object.keys(routes) as RouteName[]
  const made = names.map((name) => {
    const integration = integrations.get(functionOf(name))
    if (!integration) throw new Error(`no integration for ${name}`)
    return new CfnRoute(stack, `Route${logicalId(name)}`, {
      apiId: api.ref,
      routeKey: routeKeyOf(name),
      target: `integrations/${integration.ref}`,
      authorizationType: 'NONE',
    })
  })
  const logs = new CfnLogGroup(stack, 'AccessLog', {
    logGroupName: `/aws/vendedlogs/${prefixOf(deployment)}-api`,
    retentionInDays: LOG_DAYS,
  })
  logs.cfnOptions.deletionPolicy = CfnDeletionPolicy.RETAIN
  logs.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN
  const stage = new CfnStage(stack, 'ApiStage', {
    apiId: api.ref,
    stageName: '$default',
    autoDeploy: true,
    defaultRouteSettings: LIMITS,
    routeSettings: Object.fromEntries(
      (Object.keys(TIGHT) as RouteName[]).map((name) => [routeKeyOf(name), routeSettingsOf(name)]),
    ),
    accessLogSettings: { destinationArn: logs.attrArn, format: JSON.stringify(LOGGED) },
  })
  for (const route of made) stage.addResourceDependency(route)
}

/** The API takes these as plain JSON, so they are written as the template has them. */
const routeSettingsOf = (name: RouteName): object => ({
  ThrottlingRateLimit: TIGHT[name]?.throttlingRateLimit,
  ThrottlingBurstLimit: TIGHT[name]?.throttlingBurstLimit,
  DetailedMetricsEnabled: true,
})

import { Fn, type Stack } from 'aws-cdk-lib'
import { type CfnApi, CfnIntegration, CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2'
import { CfnRole } from 'aws-cdk-lib/aws-iam'
import { CfnFunction, CfnPermission } from 'aws-cdk-lib/aws-lambda'
import { type Deployment, functionNameOf } from '../deployment.ts'
import { addLogGroup } from './functions.ts'
import { allow, trust } from './policy.ts'

/**
 * Redirects `/q/<window code>` and `/s/<service code>` to the rating page, with the portal a visitor came from and the way
 * back, which the API will judge. It reads nothing and records nothing.
 */
const CODE = `exports.handler = async ({ rawPath = '', queryStringParameters = {} }) => {
  const [, kind, code] = /^\\/([qs])\\/([A-Za-z0-9_-]{1,40})\\/?$/.exec(rawPath) ?? []
  const passed = ['portal', 'back'].filter((name) => queryStringParameters[name])
  const query = passed.map((name) => '&' + name + '=' + encodeURIComponent(queryStringParameters[name])).join('')
  const location = kind ? '/pages/rate/index?' + (kind === 'q' ? 'w' : 's') + '=' + code + query : '/'
  return { statusCode: 302, headers: { location, 'cache-control': 'no-store' } }
}
`

const ROUTES = { EntryWindow: 'GET /q/{code}', EntryService: 'GET /s/{code}' }

/**
 * The way from a printed code to a page, where the pages are hosted. An edge function would do it, but Chinese regions have
 * none, and a bucket knows whole names only.
 */
export function addEntry(stack: Stack, deployment: Deployment, api: CfnApi): void {
  const functionName = functionNameOf(deployment, 'entry')
  const logs = addLogGroup(stack, 'EntryLogs', `/aws/lambda/${functionName}`)
  const role = new CfnRole(stack, 'EntryRole', {
    assumeRolePolicyDocument: trust(stack, 'lambda.amazonaws.com'),
    policies: [
      {
        policyName: 'least',
        policyDocument: {
          Version: '2012-10-17',
          Statement: [allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logs.attrArn])],
        },
      },
    ],
  })
  const target = new CfnFunction(stack, 'Entry', {
    functionName,
    runtime: 'nodejs24.x',
    architectures: [deployment.architecture],
    handler: 'index.handler',
    code: { zipFile: CODE },
    memorySize: 128,
    timeout: 3,
    role: role.attrArn,
    loggingConfig: { logFormat: 'JSON', logGroup: logs.ref },
  })
  const integration = new CfnIntegration(stack, 'EntryIntegration', {
    apiId: api.ref,
    integrationType: 'AWS_PROXY',
    integrationUri: target.attrArn,
    payloadFormatVersion: '2.0',
  })
  for (const [id, routeKey] of Object.entries(ROUTES)) {
    new CfnRoute(stack, id, { apiId: api.ref, routeKey, target: `integrations/${integration.ref}`, authorizationType: 'NONE' })
  }
  new CfnPermission(stack, 'EntryPermission', {
    action: 'lambda:InvokeFunction',
    functionName: target.ref,
    principal: 'apigateway.amazonaws.com',
    sourceArn: Fn.sub(
      `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${${api.logicalId}}/*/GET/*/{code}`,
    ),
  })
}

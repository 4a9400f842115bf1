import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, Stack } from 'aws-cdk-lib'
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb'
import { CfnBucket } from 'aws-cdk-lib/aws-s3'
import { expect, test, vi } from 'vitest'
import { buildApp } from '../../../infra/app.ts'
import { deploymentsOf } from '../../../infra/deployment.ts'
import { exceptionsOf } from '../../../infra/nag-exceptions.ts'
import { GLOBAL, standInBundles } from './support/templates.ts'

/** The first synthesis loads the validation engine, which takes its time on a busy machine. */
vi.setConfig({ testTimeout: 120_000 })

const functionsDir = standInBundles()
const one = (): App => buildApp({ functionsDir, regions: [GLOBAL] }, mkdtempSync(join(tmpdir(), 'checks-')))

const dataStack = (app: App): Stack => {
  const found = app.node.children.find((child) => child.node.id.includes('-data-'))
  if (!(found instanceof Stack)) throw new Error('no data stack')
  return found
}

test('nothing is found in the stacks as they are', () => {
  expect(() => one().synth()).not.toThrow()
})

test('a bucket without protection is found', () => {
  const app = one()
  new CfnBucket(dataStack(app), 'Planted')
  expect(() => app.synth()).toThrow(/AwsSolutions-S1/)
})

test('a value that CloudFormation would refuse is found', () => {
  const app = one()
  new CfnTable(dataStack(app), 'Planted', {
    keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
    attributeDefinitions: [{ attributeName: 'id', attributeType: 'S' }],
    billingMode: 'PAY_SOME_TIME',
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
  })
  expect(() => app.synth()).toThrow(/CloudFormation Validate/)
})

test('every exception has a reason and names one finding', () => {
  const [deployment] = deploymentsOf({ regions: [GLOBAL] })
  if (!deployment) throw new Error('no deployment')
  for (const { id, reason } of exceptionsOf(deployment)) {
    expect(id).toMatch(/^AwsSolutions-[A-Z]+\d+(\[.+\])?$/)
    expect(reason.length).toBeGreaterThan(20)
  }
})

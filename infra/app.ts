import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { settingsOf } from './context.ts'
import { deploymentsOf, type Settings } from './deployment.ts'
import { acknowledge } from './nag-exceptions.ts'
import { StatefulStack } from './stacks/stateful.ts'
import { StatelessStack } from './stacks/stateless.ts'

const CONTEXT = {
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  /** What is uploaded is the very folder of the bundle, which the local host runs as well. */
  'aws:cdk:disable-asset-staging': true,
  'aws:cdk:enable-asset-metadata': true,
  'aws:cdk:enable-path-metadata': false,
  'aws:cdk:version-reporting': false,
}

/**
 * The stacks of a city in each region, with every check as an error. Settings become context values, and those given to
 * the CDK command line (`-c city=… -c stage=…`) come before them. `outdir` is where the assembly is written.
 */
export function buildApp(settings: Settings = {}, outdir?: string): App {
  const context = { ...CONTEXT, ...settings }
  const app = new App({ context, analyticsReporting: false, treeMetadata: false, ...(outdir ? { outdir } : {}) })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  for (const deployment of deploymentsOf(settingsOf(app.node))) {
    const data = new StatefulStack(app, deployment)
    const stateless = new StatelessStack(app, deployment)
    stateless.addStackDependency(data)
    acknowledge(data, 'data', deployment)
    acknowledge(stateless, 'app', deployment)
  }
  return app
}

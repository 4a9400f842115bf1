import { buildApp } from './app.ts'
import { bundleFunctions } from './bundle.ts'

/** What the CDK command line runs (cdk.json): settings are context values, the assembly goes where the command line says. */
await bundleFunctions()
buildApp().synth()

import { bundleFunctions } from '../../../infra/bundle.ts'
import { repositoryRoot } from '../../../infra/deployment.ts'
import { buildApp } from '../../../infra/local/build/build-app.ts'

/** Before the cities, which may open at the same time: what they share is built once, and then only read. */
export default async function build(): Promise<void> {
  await buildApp(repositoryRoot)
  await bundleFunctions()
}

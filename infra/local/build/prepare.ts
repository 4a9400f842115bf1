import { join } from 'node:path'
import { bundleFunctions } from '../../bundle.ts'
import { repositoryRoot } from '../../deployment.ts'
import { synthesize } from '../../synth.ts'
import { type Assembly, readAssembly } from '../host/assembly/read-assembly.ts'
import { REGION } from '../host/assembly/resolve.ts'
import { buildApp } from './build-app.ts'
import type { Progress } from './progress.ts'

/** What is run: the built app and the synthesized stacks with their bundles. */
export interface Prepared {
  readonly app: string
  readonly assembly: Assembly
}

/** Builds what has changed: the app, the functions, the stacks of one city in the Chinese region. */
export async function prepare(city: string, progress: Progress): Promise<Prepared> {
  await progress('编译页面', async (say) => {
    if (!(await buildApp(repositoryRoot))) say('没有变化')
  })
  await progress('打包函数', async (say) => {
    if ((await bundleFunctions()).every(({ cached }) => cached)) say('没有变化')
  })
  const assembly = await progress('合成云端模板', async (say) => {
    const { dir, cached } = await synthesize({ city, stage: 'local', regions: [REGION] })
    if (cached) say('没有变化')
    return readAssembly(dir)
  })
  return { app: join(repositoryRoot, 'dist', 'h5'), assembly }
}

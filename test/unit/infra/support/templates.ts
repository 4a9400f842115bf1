import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../../../../infra/app.ts'
import { DEFAULT_REGIONS, deploymentsOf, type Settings, type StackKind, stackIdOf } from '../../../../infra/deployment.ts'
import { bundleNames } from '../../../../infra/functions.ts'

export interface Resource {
  readonly Type: string
  readonly Properties: Record<string, unknown>
  readonly Metadata?: Record<string, unknown>
}

export interface Template {
  readonly text: string
  readonly resources: Readonly<Record<string, Resource>>
  readonly outputs: Readonly<Record<string, { Value: unknown; Export?: { Name: string } }>>
}

export const CHINA = DEFAULT_REGIONS[0]
export const GLOBAL = DEFAULT_REGIONS[1]

/** Folders like those of the bundler, without building anything. */
export function standInBundles(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundles-'))
  for (const name of bundleNames) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'index.mjs'), `export const handler = () => '${name}'`)
  }
  return folder
}

const read = (file: string): Template => {
  const text = readFileSync(file, 'utf8')
  const { Resources, Outputs } = JSON.parse(text)
  return { text, resources: Resources, outputs: Outputs ?? {} }
}

/** The templates of all stacks as they would be deployed, checks included. */
export function templatesOf(settings: Settings = {}): (kind: StackKind, region: string) => Template {
  const complete = { functionsDir: standInBundles(), ...settings }
  const { directory } = buildApp(complete, mkdtempSync(join(tmpdir(), 'assembly-'))).synth()
  const templates = new Map(
    deploymentsOf(complete).flatMap((deployment) =>
      (['data', 'app'] as const).map((kind) => {
        const id = stackIdOf(deployment, kind)
        return [`${kind} ${deployment.region}`, read(join(directory, `${id}.template.json`))] as const
      }),
    ),
  )
  return (kind, region) => {
    const template = templates.get(`${kind} ${region}`)
    if (!template) throw new Error(`no ${kind} template for ${region}`)
    return template
  }
}

export const ofType = (template: Template, type: string): Array<[string, Resource]> =>
  Object.entries(template.resources).filter(([, resource]) => resource.Type === type)

/** Logical id at the end of a reference: `Ref`, `Fn::GetAtt`, or a join that ends with one. */
export function referred(value: unknown): string {
  if (Array.isArray(value)) return referred(value.at(-1))
  const entry = Object.entries(value as Record<string, unknown>)[0]
  if (!entry) throw new Error('nothing is referred to')
  const [name, target] = entry
  if (name === 'Ref') return String(target)
  return name === 'Fn::GetAtt' ? String((target as string[])[0]) : referred(target)
}

export function propertyOf(resource: Resource | undefined, ...path: string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], resource?.Properties)
}

/** Name of the bundle a function runs. */
export const bundleOf = (resource: Resource | undefined): string =>
  String(resource?.Metadata?.['aws:asset:path']).split('/').at(-1) ?? ''

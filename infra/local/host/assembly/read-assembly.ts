import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve as resolvePath } from 'node:path'
import type { CreateTable } from '../../engine/tables.ts'
import {
  type FunctionPart,
  functionPart,
  type MappingPart,
  mappingPart,
  type RoutePart,
  routePart,
  type SchedulePart,
  schedulePart,
  tablePart,
} from './parts.ts'
import { type Found, localId, type Resolver, type Resource, resolver, type Template } from './resolve.ts'

/** What the synthesized stacks say is to run. */
export interface Assembly {
  readonly functions: readonly FunctionPart[]
  readonly routes: readonly RoutePart[]
  readonly mappings: readonly MappingPart[]
  readonly schedules: readonly SchedulePart[]
  readonly tables: readonly CreateTable[]
}

/** Reads the `<stack>.template.json` of a synthesized folder whose stack `wanted` names. */
export function readAssembly(folder: string, wanted: (stack: string) => boolean = () => true): Assembly {
  const templates = new Map<string, Template>()
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.template.json'))
    .sort()) {
    const stack = file.replace('.template.json', '')
    if (wanted(stack)) templates.set(stack, readJson(join(folder, file)) as Template)
  }
  if (templates.size === 0) throw new Error(`${folder} holds no synthesized stack`)
  const names = resolver(templates)
  const found = (...types: string[]): Found[] =>
    [...templates].flatMap(([stack, template]) =>
      Object.entries(template.Resources ?? {})
        .filter(([, resource]) => types.includes(resource.Type))
        .map(([id, resource]) => resolved(names, stack, id, resource)),
    )
  const assets = assetPaths(folder)
  const integrations = new Map(
    found('AWS::ApiGatewayV2::Integration').map((one) => [one.id, String(one.properties.IntegrationUri)]),
  )
  return {
    functions: found('AWS::Lambda::Function').flatMap((one) => functionPart(one, assets)),
    routes: found('AWS::ApiGatewayV2::Route').map((one) => routePart(one, integrations)),
    mappings: found('AWS::Lambda::EventSourceMapping').flatMap(mappingPart),
    schedules: found('AWS::Scheduler::Schedule').map(schedulePart),
    tables: found('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(tablePart),
  }
}

const resolved = (names: Resolver, stack: string, id: string, resource: Resource): Found => ({
  id: localId(stack, id),
  type: resource.Type,
  properties: names.value(stack, resource.Properties ?? {}) as Record<string, unknown>,
})

/** Where the code of each asset lies, by the hash in its object key. */
function assetPaths(folder: string): Map<string, string> {
  const paths = new Map<string, string>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.assets.json'))) {
    const manifest = readJson(join(folder, file)) as { files?: Record<string, { source?: { path?: string } }> }
    for (const [hash, entry] of Object.entries(manifest.files ?? {})) {
      const path = entry.source?.path && resolvePath(folder, entry.source.path)
      if (path && existsSync(path)) paths.set(hash, path)
    }
  }
  return paths
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

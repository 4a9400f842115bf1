import type { Node } from 'constructs'
import type { Settings } from './deployment.ts'

/** Settings that are words, as they are named in the context. */
const WORDS = ['city', 'stage', 'domain', 'certificate', 'superiorUrl', 'functionsDir'] as const

/**
 * Settings from the context of an app: `-c city=linzi -c stage=prod -c regions=cn-northwest-1,cn-north-1`, and likewise
 * `architecture`, `domain`, `certificate`, `superiorUrl` and `restored` (JSON). What is not there has its default.
 * @throws when a value is not of its kind.
 */
export function settingsOf(node: Node): Settings {
  const given = (name: keyof Settings): unknown => node.tryGetContext(name) ?? undefined
  const words = WORDS.map((name) => [name, given(name)] as const).filter(([, value]) => value !== undefined)
  for (const [name, value] of words) if (typeof value !== 'string') throw new Error(`${name}: a word expected`)
  const regions = given('regions')
  const restored = given('restored')
  return {
    ...(Object.fromEntries(words) as Settings),
    ...architectureOf(given('architecture')),
    ...(regions === undefined ? {} : { regions: typeof regions === 'string' ? regions.split(',') : (regions as string[]) }),
    ...(restored === undefined ? {} : { restored: restoredOf(restored) }),
  }
}

/** @throws for anything but the two there are. */
export function architectureOf(value: unknown): Pick<Settings, 'architecture'> {
  if (value === undefined) return {}
  if (value !== 'arm64' && value !== 'x86_64') throw new Error('architecture: arm64 or x86_64')
  return { architecture: value }
}

const restoredOf = (value: unknown) =>
  (typeof value === 'string' ? JSON.parse(value) : value) as NonNullable<Settings['restored']>

import type { Output } from '../../shared/contract/routes.ts'
import { civilTime } from '../../shared/domain/calendar/civil.ts'
import { dictionaryChanges } from '../../shared/domain/evaluation/dictionary-changes.ts'
import type { Dictionary } from '../../shared/domain/evaluation/indicators.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import type { Rules, StaffIdentity } from '../kernel/ports.ts'
import type { Dictionaries } from './supervision-ports.ts'
import { ofWholePlace } from './views.ts'

const countOf = ({ levels }: Dictionary): number => levels.reduce((sum, { indicators }) => sum + indicators.length, 0)

/** The versions of the dictionary that were downloaded, each with what it has other than the one in force. Refuses E5030. */
export async function readDictionary(
  staff: StaffIdentity,
  { dictionaries, rules }: { readonly dictionaries: Dictionaries; readonly rules: Rules },
): Promise<Result<Output<'dictionaryVersions'>>> {
  const refused = ofWholePlace(staff, rules)
  if (refused) return refused
  const inForce = rules.dictionary
  const versions = (await dictionaries.list()).map(({ content, downloadedAt, checkedAt }) => {
    const { added, removed, changed } = dictionaryChanges(inForce, content)
    return {
      version: content.version,
      count: countOf(content),
      downloadedAt: civilTime(downloadedAt),
      checkedAt: civilTime(checkedAt),
      added: [...added],
      removed: [...removed],
      changed: changed.map((one) => ({ ...one, was: { ...one.was } })),
    }
  })
  return ok({ inForce: { version: inForce.version, count: countOf(inForce) }, versions })
}

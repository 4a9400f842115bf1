import type { SignStore } from '../../functions/channel/ports.ts'
import type { Directory, DirectoryWriter } from '../../functions/directory/ports.ts'
import type { ServiceWindow } from '../../shared/domain/directory/entries.ts'
import { versionOf } from '../../shared/domain/directory/sign.ts'

/** Signs on the windows of a directory in memory. */
export function memorySigns(directory: Directory & DirectoryWriter): SignStore {
  const steps = new Map<string, number>()
  return {
    get: (window) => directory.get('window', window),
    ofHall: async (hall) => [...(await directory.children('window', hall))].sort((a, b) => (a.id < b.id ? -1 : 1)),
    async change(seen, { signVersion, signRevoked, signHistory = [] }) {
      const count = seen.signHistory?.length ?? 0
      if ((steps.get(seen.id) ?? count) !== count) return false
      steps.set(seen.id, signHistory.length)
      const now = await directory.get('window', seen.id)
      if (!now) return false
      const made = signVersion === versionOf(now) ? {} : { signMadeAt: undefined }
      await directory.putAll([{ ...now, ...made, signVersion, signRevoked, signHistory } as ServiceWindow])
      return true
    },
    async made(window, version, at) {
      const now = await directory.get('window', window)
      if (now && versionOf(now) === version) await directory.putAll([{ ...now, signMadeAt: at }])
    },
  }
}

import type { EvidenceStore } from '../../functions/evidence/ports.ts'

/** Pictures in memory, by their keys. */
export function memoryEvidence(): EvidenceStore & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>()
  return {
    kept,
    uploadLink: async (key) => `upload:${key}`,
    showLink: async (key) => `show:${key}`,
    async read(key, most) {
      const found = kept.get(key)
      return found && { body: found.slice(0, most), bytes: found.byteLength }
    },
    async keep(key, body) {
      if (kept.has(key)) return false
      kept.set(key, body)
      return true
    },
  }
}

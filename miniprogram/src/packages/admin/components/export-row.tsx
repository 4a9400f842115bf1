import type { ExportView } from '@shared/contract/schemas/statistics.ts'
import { MakingRow } from '@/components/making-row'
import { texts } from '@/texts/admin'

/** One report: waiting, being made, ready with its files, failed. */
export function ExportRow({ report }: { readonly report: ExportView }) {
  const { regionName, month, kind, state, done, total, requestedAt, files } = report
  return (
    <MakingRow
      name={texts.exportName(regionName, month)}
      meta={texts.exportMeta(kind, requestedAt)}
      progress={texts.progress(done, total)}
      {...{ state, done, total, files }}
    />
  )
}

import { openPlace } from './place.ts'
import { BATCH, manyRecords, pushMany } from './push-many.ts'

/** Ten thousand service records, as business systems push them, through the functions as they are deployed. */
const RECORDS = Number(process.argv[2] ?? 10_000)

const place = await openPlace('lincang')
try {
  const records = manyRecords(RECORDS, place.host.clock.now())
  await pushMany(place, [{ ...(records[0] as (typeof records)[number]), projectNo: '530900WARM' }])
  const began = performance.now()
  const { accepted, errors } = await pushMany(place, records)
  const took = performance.now() - began
  for (const error of errors.slice(0, 5)) console.log(error)
  console.log(`${accepted} of ${RECORDS} records taken in batches of ${BATCH}, ${errors.length} errors.`)
  console.log(`${(took / 1000).toFixed(1)} s, ${(took / RECORDS).toFixed(2)} ms a record.`)
  console.log(
    JSON.stringify({ records: RECORDS, accepted, errors: errors.length, msPerRecord: Number((took / RECORDS).toFixed(3)) }),
  )
  if (accepted !== RECORDS || errors.length > 0) process.exitCode = 1
} finally {
  await place.close()
}

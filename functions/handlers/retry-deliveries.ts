import { job } from './parts/job.ts'

export const handler = job(async () => ({ looked: 0, changed: 0 }))

import { oneByOne } from './parts/one-by-one.ts'

export const handler = oneByOne('print-documents', (item) => item, async () => {})

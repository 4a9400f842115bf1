import type { Output } from '@shared/contract/routes.ts'

/** A member of staff as the list tells of him. */
export type Person = Output<'staffList'>['staff'][number]

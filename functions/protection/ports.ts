import type { ProtectionReport } from '../../shared/domain/protection/report.ts'

/** Reports for the protection of those who rate, apart from all cases: those of a place together. */
export interface ProtectionStore {
  /** Puts a report that does not exist yet; false when it does. */
  add(report: ProtectionReport): Promise<boolean>
  get(region: string, id: string): Promise<ProtectionReport | undefined>
  /** Replaces version `report.version - 1`; false when somebody was faster. */
  save(report: ProtectionReport): Promise<boolean>
  /** All of a place, in no order. */
  list(region: string): Promise<ProtectionReport[]>
  /** Those of a place that are not closed, in no order. */
  open(region: string): Promise<ProtectionReport[]>
}

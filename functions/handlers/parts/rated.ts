import type { ReceiptView } from '../../../shared/contract/schemas/evaluation.ts'
import type { Result } from '../../../shared/domain/result.ts'
import { receiptView } from '../../evaluation/receipt-view.ts'
import type { RatingPorts, Receipt } from '../../evaluation/record-rating.ts'
import type { Outcome } from '../../kernel/http/implementations.ts'

/** What a rating is answered with: 201 when it was stored now, 200 when the same request was stored before. */
export const rated = (done: Result<Receipt>, own: RatingPorts): Outcome<ReceiptView> =>
  done.ok ? { ok: true, value: receiptView(done.value, own), status: done.value.fresh ? 201 : 200 } : done

import type { Device } from '../../../shared/domain/device/device.ts'
import { refuse } from '../../../shared/domain/result.ts'
import type { Outcome } from '../../kernel/http/implementations.ts'
import type { Caller } from '../../kernel/ports.ts'

/** What a paired device asks for. Refuses E8001. */
export const byDevice =
  <I, O, P>(work: (input: I, device: Device, ports: P) => Promise<Outcome<O>>) =>
  async (input: I, { device }: Caller, ports: P): Promise<Outcome<O>> =>
    device ? work(input, device, ports) : refuse('E8001')

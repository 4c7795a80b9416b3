import type { FaultReading } from '../../server/answer-faults.ts'
import { FAULT_KINDS } from '../faults/fault.ts'

export const FAULT_READING: FaultReading = {
  kinds: FAULT_KINDS,
  numbers: ['status', 'milliseconds', 'retryAfter'],
  texts: ['shop', 'scope'],
  flags: ['partial'],
}

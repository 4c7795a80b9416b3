import type { Checkpoint, RawRequest, Signal, SignalParser, SignalReading } from '@connect/core'

/** What our app makes of a request that a store sends. */
export interface SignalReader {
  read(request: RawRequest): Promise<SignalReading | SignalBatchReading>
}

/** Of a store that tells of several changes at once; `proven`: where its stream of them stands then. */
export interface SignalBatchReading {
  readonly kind: 'batch'
  readonly signals: readonly Signal[]
  readonly proven: { readonly stream: string; readonly checkpoint: Checkpoint } | null
}

/** One change in each request. */
export const oneEach = (parser: SignalParser): SignalReader => ({ read: async (request) => parser.parseSignal(request) })

/** What a request told of; nothing where it was not believed. */
export function signalsIn(reading: SignalReading | SignalBatchReading): readonly Signal[] {
  if (reading.kind === 'batch') return reading.signals
  return reading.kind === 'signal' ? [reading.signal] : []
}

import { instant, newId, nextChange, type WarehouseContext } from '../context.ts'
import type { Signal, SignalType } from '../model/records.ts'

type About = Partial<Pick<Signal, 'orderId' | 'shipmentId' | 'itemNumbers'>>

/** Queues a signal for every Store Key of the division that asked for its type, in the command that caused it. */
export function emitSignal(context: WarehouseContext, divisionId: string, type: SignalType, about: About): void {
  const { tables } = context
  const wanted = [...tables.registrations.by('division', divisionId)].filter((registration) => registration.types.includes(type))
  if (wanted.length === 0) return
  const signal: Signal = {
    id: newId(context, 'sig'),
    type,
    divisionId,
    sequence: nextChange(context),
    occurredAt: instant(context),
    orderId: null,
    shipmentId: null,
    itemNumbers: [],
    ...about,
  }
  for (const { id: registrationId } of wanted)
    tables.deliveries.put({
      id: newId(context, 'del'),
      registrationId,
      signal,
      attempts: 0,
      nextAt: context.clock.now(),
      changeSequence: signal.sequence,
    })
}

import { CommandError, Reader } from '../../server/reader.ts'
import type { StoreContext } from '../context.ts'
import { STORE_KIND, type StatusLabels } from '../model/store.ts'
import { isStatus, STATUS_IDS, STATUS_NAMES } from '../orders/statuses.ts'

/** The merchant's own labels, by status id. */
export function statusLabels(context: Pick<StoreContext, 'world'>): StatusLabels {
  return context.world.collection<StatusLabels>(STORE_KIND.labels).get('store') ?? {}
}

/** Every status as the merchant calls it. */
export function namedStatuses(context: Pick<StoreContext, 'world'>): readonly { readonly id: number; readonly label: string }[] {
  const labels = statusLabels(context)
  return STATUS_IDS.map((id) => ({ id, label: labels[String(id)] ?? STATUS_NAMES[id] }))
}

/** The merchant gives a status a name of their own: `status` (its id), `label` (empty: the platform's again). */
export function renameStatus(context: StoreContext, input: unknown): StatusLabels {
  const read = new Reader('renameStatus', input)
  const id = read.wholeNumber('status', 0)
  if (!isStatus(id)) throw new CommandError(`renameStatus.status must be 0 to ${Object.keys(STATUS_NAMES).length - 1}, not ${id}`)
  const { [String(id)]: _, ...others } = statusLabels(context)
  const label = read.optionalText('label')
  const labels = label === null ? others : { ...others, [String(id)]: label }
  return context.world.collection<StatusLabels>(STORE_KIND.labels).put('store', labels)
}

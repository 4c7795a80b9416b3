import type { Schemas } from '@connect/intellitrack/contract'
import { type Effect, page, type SignalRegistration, type Warehouse } from '@connect/simulators/warehouse'
import type { Handler, Handlers } from '../call.ts'
import { mapped, pageView } from '../views/outcomes.ts'
import { historyView } from '../views/stock.ts'

const getEffect: Handler<'getEffect'> = ({ warehouse, path }) => {
  const effect = warehouse.queries.knownEffect(path.divisionId, path.key)
  if (effect) return { ok: true, value: effectView(effect) }
  return { ok: false, code: 'effect_unknown', message: `Nothing was carried out under ${path.key}: it is safe to send the command.` }
}

const findEffects: Handler<'findEffects'> = ({ warehouse, path, body }) => {
  const found = [...new Set(body.keys)].map((key) => warehouse.queries.knownEffect(path.divisionId, key))
  return { ok: true, value: { data: found.filter((effect) => effect !== undefined).map(effectView) } }
}

const listHistory: Handler<'listHistory'> = ({ warehouse, path, query }) => {
  const { tables, queries } = warehouse
  const { itemNumber, orderId, type, from, to } = query
  const item = itemNumber === undefined ? undefined : queries.itemOf(path.divisionId, itemNumber)
  const rows =
    orderId !== undefined
      ? tables.history.by('order', orderId)
      : item === undefined
        ? tables.history.by('division', path.divisionId)
        : item.ok
          ? tables.history.by('item', item.value.id)
          : []
  const earliest = from === undefined ? '' : new Date(from).toISOString()
  const end = to === undefined ? '~' : new Date(to).toISOString()
  const found = page(rows, query, (record) => {
    if (record.divisionId !== path.divisionId || (type !== undefined && record.type !== type)) return false
    if (item?.ok && record.itemId !== item.value.id) return false
    return record.at >= earliest && record.at < end
  })
  return pageView(found, (record) => historyView(warehouse, record))
}

const getSignals: Handler<'getSignals'> = ({ warehouse, caller }) =>
  mapped(warehouse.queries.signalsOf(caller), (registration) => registrationView(warehouse, registration))

const putSignals: Handler<'putSignals'> = ({ warehouse, caller, body }) =>
  mapped(warehouse.commands.registerSignals(caller, body), (registration) => registrationView(warehouse, registration))

const deleteSignals: Handler<'deleteSignals'> = ({ warehouse, caller }) => warehouse.commands.endSignals(caller)

function effectView({ key, operation, result, appliedAt }: Effect): Schemas['Effect'] {
  return { key, status: 'applied', operation, result: { type: result.type, id: result.id }, appliedAt }
}

/** The secret is never shown again. */
function registrationView({ tables }: Warehouse, registration: SignalRegistration): Schemas['SignalRegistration'] {
  const { id, url, types, updatedAt, lastDeliveredAt, lastFailure } = registration
  return { url, types: [...types], updatedAt, pending: tables.deliveries.count('registration', id), lastDeliveredAt, lastFailure }
}

export const recordHandlers = { getEffect, findEffects, listHistory, getSignals, putSignals, deleteSignals } satisfies Partial<Handlers>

import { keyOf, page } from '@connect/simulators/warehouse'
import type { Handler, Handlers } from '../call.ts'
import { elementError, mapped, pageView, warningView } from '../views/outcomes.ts'
import { itemView } from '../views/stock.ts'

const listItems: Handler<'listItems'> = ({ warehouse, path, query }) => {
  const { items } = warehouse.tables
  const { number, alternateNumber, updatedSince, active, search } = query
  const since = updatedSince === undefined ? '' : new Date(updatedSince).toISOString()
  const text = search?.toLowerCase()
  const rows =
    number !== undefined
      ? items.by('number', keyOf(path.divisionId, number))
      : alternateNumber !== undefined
        ? items.by('alternate', keyOf(path.divisionId, alternateNumber))
        : items.by('division', path.divisionId)
  const found = page(rows, query, (item) => {
    if (active !== undefined && item.active !== active) return false
    if (item.updatedAt < since || (alternateNumber !== undefined && item.alternateNumber !== alternateNumber)) return false
    return (
      text === undefined || [item.itemNumber, item.alternateNumber, item.description].some((part) => part?.toLowerCase().includes(text))
    )
  })
  return pageView(found, itemView)
}

const createItem: Handler<'createItem'> = ({ warehouse, caller, path, body, key }) =>
  mapped(warehouse.commands.createItem(caller, path.divisionId, body, key), itemView)

const getItem: Handler<'getItem'> = ({ warehouse, path }) => {
  const item = warehouse.queries.itemOf(path.divisionId, path.itemNumber)
  if (item.ok) return { ok: true, value: itemView(item.value) }
  return { ok: false, code: 'not_found', message: item.message }
}

const updateItem: Handler<'updateItem'> = ({ warehouse, caller, path, body, key }) => {
  if (!warehouse.queries.itemOf(path.divisionId, path.itemNumber).ok && key === undefined)
    return { ok: false, code: 'not_found', message: `There is no item ${path.itemNumber} in this division.` }
  return mapped(warehouse.commands.updateItem(caller, path.divisionId, path.itemNumber, body, key), itemView)
}

const upsertItems: Handler<'upsertItems'> = ({ warehouse, caller, path, body }) =>
  mapped(warehouse.commands.upsertItems(caller, path.divisionId, body.elements), (results) => ({
    results: results.map((result, index) => {
      const { itemNumber, status } = result
      if (status === 'rejected')
        return { index, status, itemNumber, existed: false, replayed: false, warnings: [], error: elementError(index, result.refusal) }
      const { existed, replayed, warnings } = result
      return { index, status, itemNumber, existed, replayed, warnings: warnings.map(warningView), error: null }
    }),
  }))

export const itemHandlers = { listItems, createItem, getItem, updateItem, upsertItems } satisfies Partial<Handlers>

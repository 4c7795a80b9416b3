import { formatQuantity, page, parseQuantity } from '@connect/simulators/warehouse'
import type { Handler, Handlers } from '../call.ts'
import { elementError, mapped, pageView } from '../views/outcomes.ts'
import { inventoryView } from '../views/stock.ts'

const listInventory: Handler<'listInventory'> = ({ warehouse, path, query }) => {
  const { tables, queries } = warehouse
  const item = query.itemNumber === undefined ? undefined : queries.itemOf(path.divisionId, query.itemNumber)
  const rows =
    item === undefined ? tables.inventory.by('division', path.divisionId) : item.ok ? tables.inventory.by('item', item.value.id) : []
  const text = query.search?.toLowerCase()
  const found = page(rows, query, (record) => {
    if (query.siteId !== undefined && record.siteId !== query.siteId) return false
    if (query.locationId !== undefined && record.locationId !== query.locationId) return false
    if (text === undefined) return true
    const { itemNumber = '', description = null } = tables.items.get(record.itemId) ?? {}
    return [itemNumber, description, tables.locations.get(record.locationId)?.name].some((part) => part?.toLowerCase().includes(text))
  })
  return pageView(found, (record) => inventoryView(warehouse, record))
}

const addInventory: Handler<'addInventory'> = ({ warehouse, caller, path, body }) => {
  const elements = body.elements.map((element) => ({ ...element, quantity: parseQuantity(element.quantity) }))
  return mapped(warehouse.commands.addInventory(caller, path.divisionId, elements), (results) => ({
    results: results.map((result, index) => {
      const { key, status } = result
      if (status === 'rejected') return { index, key, status, inventoryId: null, error: elementError(index, result.refusal) }
      return { index, key, status, inventoryId: result.inventoryId, error: null }
    }),
  }))
}

const adjustInventory: Handler<'adjustInventory'> = ({ warehouse, caller, path, body }) => {
  const elements = body.elements.map((element) => ({ ...element, quantity: parseQuantity(element.quantity) }))
  return mapped(warehouse.commands.adjustInventory(caller, path.divisionId, elements), (results) => ({
    results: results.map((result, index) => {
      const { key, status } = result
      if (status === 'rejected') return { index, key, status, before: null, after: null, error: elementError(index, result.refusal) }
      return { index, key, status, before: formatQuantity(result.before), after: formatQuantity(result.after), error: null }
    }),
  }))
}

const moveInventory: Handler<'moveInventory'> = ({ warehouse, caller, path, body, key }) => {
  const move = { ...body, quantity: parseQuantity(body.quantity) }
  return mapped(warehouse.commands.moveInventory(caller, path.divisionId, move, key), ({ from, to }) => ({
    from: inventoryView(warehouse, from),
    to: inventoryView(warehouse, to),
  }))
}

export const inventoryHandlers = { listInventory, addInventory, adjustInventory, moveInventory } satisfies Partial<Handlers>

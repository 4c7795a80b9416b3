import { keyOf, page } from '@connect/simulators/warehouse'
import type { Handler, Handlers } from '../call.ts'
import { elementError, mapped, pageView } from '../views/outcomes.ts'
import { carrierView, customerView, shipToView } from '../views/parties.ts'

const listCustomers: Handler<'listCustomers'> = ({ warehouse, path, query }) => {
  const { customers } = warehouse.tables
  const { externalSystem, externalRef, email, search } = query
  if (externalRef !== undefined && externalSystem === undefined)
    return { ok: false, code: 'invalid_request', message: 'Give externalRef together with externalSystem.', field: 'externalSystem' }
  const rows =
    externalSystem !== undefined && externalRef !== undefined
      ? customers.by('external', keyOf(path.divisionId, externalSystem, externalRef))
      : customers.by('division', path.divisionId)
  const text = search?.toLowerCase()
  const found = page(rows, query, (customer) => {
    if (externalSystem !== undefined && !customer.externalRefs.some(({ system }) => system === externalSystem)) return false
    if (email !== undefined && customer.email?.toLowerCase() !== email.toLowerCase()) return false
    return text === undefined || [customer.name, customer.email, customer.accountNumber].some((part) => part?.toLowerCase().includes(text))
  })
  return pageView(found, customerView)
}

const upsertCustomer: Handler<'upsertCustomer'> = ({ warehouse, path, body, key }) =>
  mapped(warehouse.commands.upsertCustomer(path.divisionId, body, key), ({ status, customer }) => ({
    status,
    customer: customerView(customer),
  }))

const getCustomer: Handler<'getCustomer'> = ({ warehouse, path }) => {
  const customer = warehouse.tables.customers.get(path.customerId)
  if (customer?.divisionId === path.divisionId) return { ok: true, value: customerView(customer) }
  return { ok: false, code: 'not_found', message: `There is no customer ${path.customerId} in this division.` }
}

const updateCustomer: Handler<'updateCustomer'> = ({ warehouse, path, body, key }) =>
  mapped(warehouse.commands.updateCustomer(path.divisionId, path.customerId, body, key), customerView)

const listShipTos: Handler<'listShipTos'> = ({ warehouse, path, query }) => {
  if (warehouse.tables.customers.get(path.customerId)?.divisionId !== path.divisionId)
    return { ok: false, code: 'not_found', message: `There is no customer ${path.customerId} in this division.` }
  return pageView(page(warehouse.tables.shipTos.by('customer', path.customerId), query), shipToView)
}

const upsertShipTo: Handler<'upsertShipTo'> = ({ warehouse, path, body, key }) =>
  mapped(warehouse.commands.upsertShipTo(path.divisionId, path.customerId, body, key), ({ status, shipTo }) => ({
    status,
    shipTo: shipToView(shipTo),
  }))

const listCarriers: Handler<'listCarriers'> = ({ warehouse, path, query }) =>
  pageView(page(warehouse.tables.carriers.by('division', path.divisionId), query), carrierView)

const upsertCarriers: Handler<'upsertCarriers'> = ({ warehouse, path, body }) =>
  mapped(warehouse.commands.upsertCarriers(path.divisionId, body.elements), (results) => ({
    results: results.map((result, index) =>
      result.status === 'rejected'
        ? { index, status: result.status, carrier: null, error: elementError(index, result.refusal) }
        : { index, status: result.status, carrier: carrierView(result.carrier), error: null },
    ),
  }))

const updateCarrier: Handler<'updateCarrier'> = ({ warehouse, path, body }) =>
  mapped(warehouse.commands.updateCarrier(path.divisionId, path.carrierId, body), carrierView)
const deleteCarrier: Handler<'deleteCarrier'> = ({ warehouse, path }) => warehouse.commands.deleteCarrier(path.divisionId, path.carrierId)
const deleteShippingMethod: Handler<'deleteShippingMethod'> = ({ warehouse, path }) =>
  warehouse.commands.deleteShippingMethod(path.divisionId, path.carrierId, path.methodId)

export const partyHandlers = {
  listCustomers,
  upsertCustomer,
  getCustomer,
  updateCustomer,
  listShipTos,
  upsertShipTo,
  listCarriers,
  upsertCarriers,
  updateCarrier,
  deleteCarrier,
  deleteShippingMethod,
} satisfies Partial<Handlers>

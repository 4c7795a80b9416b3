import type { Transport } from '@connect/core'
import type { Schemas } from '@connect/intellitrack/contract'
import { storeKeyFeatures, type Warehouse } from '@connect/simulators/warehouse'
import { floorKey, type OpenWarehouse, warehouseUrl } from './open-warehouse.ts'
import type { VirtualTime } from './virtual-time.ts'

type Order = Schemas['PickingOrder']

/** Units by line number or item number. */
export type Units = Readonly<Record<string, number>>

export interface Parcel {
  /** Default: all that is picked and not shipped. */
  readonly units?: Units
  readonly trackingNumber?: string
  readonly carrierId?: string
  readonly shippingMethodId?: string
}

/** People in the warehouse, working through its API; an order is named by its number. */
export interface WarehouseDesk {
  orders(): Promise<readonly Order[]>
  /** Throws where there is none; of several with one number, the newest. */
  order(orderNumber: string): Promise<Order>
  /** Default: everything. */
  pick(orderNumber: string, units?: Units, locationId?: string): Promise<Order>
  undoPicks(orderNumber: string): Promise<void>
  close(orderNumber: string): Promise<void>
  reopen(orderNumber: string): Promise<void>
  remove(orderNumber: string): Promise<void>
  ship(orderNumber: string, parcel?: Parcel): Promise<Schemas['Shipment']>
  voidShipment(orderNumber: string, shipmentId: string): Promise<void>
  /** Sets what stands at a location. */
  adjust(itemNumber: string, quantity: number, locationId?: string): Promise<void>
  /** The same quantity of each, in as few requests as the contract allows. */
  adjustAll(itemNumbers: readonly string[], quantity: number): Promise<void>
  onHand(itemNumber: string): Promise<number>
  items(): Promise<readonly Schemas['Item'][]>
  updateItem(itemNumber: string, change: object): Promise<void>
  /** By the administrator, who is not a caller of the contract here. */
  updateDivision(change: Parameters<Warehouse['commands']['updateDivision']>[1]): Promise<void>
  /** Somebody types a picking order of one unit into IntelliTrack. */
  typeOrder(orderNumber: string, itemNumber: string): Promise<void>
  /** A new Store Key for the connection's division. */
  issueStoreKey(): Promise<string>
  /** Any call of the contract, by a person with every feature; throws what it answers when that is not a success. */
  call<T>(method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T>
}

export const division = '/v1/divisions/div-us'
const shelf = 'loc-main'

export function warehouseDesk({ transport, rules }: OpenWarehouse, { clock, random }: VirtualTime): WarehouseDesk {
  const call: WarehouseDesk['call'] = async (method, path, body) => {
    clock.pass(1_000)
    return speak(transport, method, path, body, random.uuid())
  }
  const all = async <T>(path: string): Promise<T[]> =>
    (await call<{ data: T[] }>('GET', `${path}${path.includes('?') ? '&' : '?'}limit=500`)).data
  const live = () => [...rules.tables.orders.values()].filter((one) => one.divisionId === 'div-us' && one.deletedAt === null)
  const get = (id: string) => speak<Order>(transport, 'GET', `/v1/picking-orders/${id}`, undefined, random.uuid())
  const order = async (orderNumber: string): Promise<Order> => {
    const found = live().findLast((one) => one.orderNumber === orderNumber)
    if (found) return get(found.id)
    const others = live().map((one) => one.orderNumber)
    throw new Error(`There is no picking order ${orderNumber}; there are ${others.join(', ')}`)
  }
  const act = async (orderNumber: string, action: string, body?: unknown): Promise<Order> =>
    call('POST', `/v1/picking-orders/${(await order(orderNumber)).id}${action}`, body)
  const inventory = (itemNumber: string) =>
    all<Schemas['InventoryRecord']>(`${division}/inventory?itemNumber=${encodeURIComponent(itemNumber)}`)
  const adjusted = async (itemNumbers: readonly string[], quantity: number, locationId: string): Promise<void> => {
    for (let start = 0; start < itemNumbers.length; start += 500) {
      const elements = itemNumbers.slice(start, start + 500).map((itemNumber) => {
        return { key: random.uuid(), itemNumber, locationId, quantity: String(quantity), mode: 'absolute', reason: 'Counted' }
      })
      const { results } = await call<{ results: { error: unknown }[] }>('POST', `${division}/inventory-adjustments`, { elements })
      const failed = results.find((result) => result.error)
      if (failed) throw new Error(JSON.stringify(failed.error))
    }
  }
  return {
    call,
    orders: () => Promise.all(live().map((one) => get(one.id))),
    order,
    pick: async (orderNumber, units, locationId = shelf) => {
      const { lines } = await order(orderNumber)
      const rows = chosen(lines, units, (line) => Number(line.ordered) - Number(line.picked))
      return act(orderNumber, '/picks', { picks: rows.map((row) => ({ ...row, locationId })) })
    },
    undoPicks: async (orderNumber) => {
      const { lines } = await order(orderNumber)
      for (const { id } of lines.flatMap((line) => line.picks)) await act(orderNumber, `/picks/${id}:undo`)
    },
    close: async (orderNumber) => void (await act(orderNumber, ':close')),
    reopen: async (orderNumber) => void (await act(orderNumber, ':reopen')),
    remove: async (orderNumber) => void (await call('DELETE', `/v1/picking-orders/${(await order(orderNumber)).id}`)),
    ship: async (orderNumber, { units, ...parcel } = {}) => {
      const { id, lines } = await order(orderNumber)
      const rows = chosen(lines, units, (line) => Number(line.picked) - Number(line.shipped))
      const usual = { carrierId: 'car-ups', shippingMethodId: 'met-ups-ground', trackingNumber: `1Z${random.uuid().slice(0, 8)}` }
      const body = { ...usual, ...parcel, lines: rows }
      return (await call<{ shipment: Schemas['Shipment'] }>('POST', `/v1/picking-orders/${id}/shipments`, body)).shipment
    },
    voidShipment: async (orderNumber, shipmentId) => void (await act(orderNumber, `/shipments/${shipmentId}:void`)),
    adjust: (itemNumber, quantity, locationId = shelf) => adjusted([itemNumber], quantity, locationId),
    adjustAll: (itemNumbers, quantity) => adjusted(itemNumbers, quantity, shelf),
    typeOrder: async (orderNumber, itemNumber) => {
      const element = { orderNumber, customer: { name: 'Counter sale' }, lines: [{ itemNumber, quantity: '1' }] }
      const { results } = await call<Schemas['PickingOrderBatchResult']>('POST', `${division}/picking-orders:batch`, {
        elements: [element],
      })
      if (results[0]?.error) throw new Error(results[0].error.message)
    },
    issueStoreKey: async () => {
      const issued = await rules.transact(() => rules.commands.issueStoreKey('div-us', { name: 'Replacement', features: storeKeyFeatures }))
      if (!issued.ok) throw new Error(issued.message)
      return issued.value.secret
    },
    onHand: async (itemNumber) => (await inventory(itemNumber)).reduce((sum, row) => sum + Number(row.onHand), 0),
    items: () => all(`${division}/items`),
    updateItem: async (itemNumber, change) => void (await call('PATCH', `${division}/items/${encodeURIComponent(itemNumber)}`, change)),
    updateDivision: async (change) => {
      const changed = await rules.transact(() => rules.commands.updateDivision('div-us', change))
      if (!changed.ok) throw new Error(changed.message)
    },
  }
}

function chosen(lines: Order['lines'], units: Units | undefined, open: (line: Order['lines'][number]) => number) {
  return lines.flatMap((line) => {
    const wanted = units ? (units[line.lineNumber] ?? units[line.itemNumber] ?? 0) : open(line)
    return wanted > 0 ? [{ lineNumber: line.lineNumber, quantity: String(wanted) }] : []
  })
}

async function speak<T>(
  transport: Transport,
  method: Parameters<WarehouseDesk['call']>[0],
  path: string,
  body: unknown,
  key: string,
): Promise<T> {
  const headers = { authorization: `Bearer ${floorKey}`, 'content-type': 'application/json', 'idempotency-key': key }
  const given = body === undefined ? {} : { body: JSON.stringify(body) }
  const reply = await transport.send({ method, url: warehouseUrl + path, headers, ...given })
  const text = await reply.text()
  if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status} ${text}`)
  return (text === '' ? undefined : JSON.parse(text)) as T
}

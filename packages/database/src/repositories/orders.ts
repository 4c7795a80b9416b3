import type { ConnectionId, OrderId, OrderRecord, Repositories, StoreOrder } from '@connect/core'
import type { OpenTable } from './open-table.ts'
import { joinPersonalData, type PersonalData, splitPersonalData } from './personal-data.ts'
import type { Table } from './table.ts'
import type { Vault } from './vault.ts'

/** An order as it lies at rest: what is queried in columns, what is personal sealed. */
interface OrderRow extends Omit<OrderRecord, 'order'> {
  readonly number: string
  readonly version: string
  readonly state: string
  readonly body: StoreOrder
  readonly sealed: string | null
}

export const orderTable: Table<OrderRow> = {
  name: 'StoreOrder',
  key: ['orderId'],
  columns: {
    orderId: 'text',
    number: 'text',
    version: 'text',
    state: 'text',
    open: 'boolean',
    digest: 'text',
    body: 'json',
    sealed: 'text',
    firstSeenAt: 'instant',
    seenAt: 'instant',
    personalDataPurgedAt: 'instant',
  },
}

export function orderRepository(open: OpenTable, connectionId: ConnectionId, vault: Vault): Repositories['orders'] {
  const table = open(orderTable)
  const find = async (rest: string, ...values: readonly unknown[]) =>
    (await table.find(rest, ...values)).map((row) => toRecord(row, vault, connectionId))
  return {
    byIds: (ids) => find('and "orderId" = any($2::text[]) order by "orderId"', ids),
    byNumber: (number) => find('and "number" = $2 order by "orderId"', number),
    put: (records) => table.put(records.map((record) => toRow(record, vault, connectionId))),
    open: () => find('and "open" order by "orderId"'),
    unpurged: (seenBefore, after, limit) =>
      find(
        'and not "open" and "personalDataPurgedAt" is null and "seenAt" < $2::timestamptz and "orderId" > $3 order by "orderId" limit $4',
        seenBefore,
        after ?? '',
        limit,
      ),
    page: (after, limit) => find('and "orderId" > $2 order by "orderId" limit $3', after ?? '', limit),
  }
}

function toRow(record: OrderRecord, vault: Vault, connectionId: ConnectionId): OrderRow {
  const { order, ...columns } = record
  const { body, personal } = splitPersonalData(order)
  const sealed = personal && vault.seal(JSON.stringify(personal), orderContext(connectionId, record.orderId))
  return { ...columns, number: order.number, version: order.version, state: order.state, body, sealed }
}

function toRecord(row: OrderRow, vault: Vault, connectionId: ConnectionId): OrderRecord {
  const { number: _number, version: _version, state: _state, body, sealed, ...columns } = row
  const personal = sealed === null ? null : (JSON.parse(vault.open(sealed, orderContext(connectionId, row.orderId))) as PersonalData)
  return { ...columns, order: joinPersonalData(body, personal) }
}

/** Bound to its row: one order's addresses copied into another's row do not open. */
export const orderContext = (connectionId: ConnectionId, orderId: OrderId): string => `StoreOrder/${connectionId}/${orderId}`

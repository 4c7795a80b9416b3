import type { WarehouseContext } from '../context.ts'
import type { PickingOrder } from '../model/orders.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import { keyOf } from '../tables.ts'
import { type Page, type PageRequest, page } from './page.ts'

export interface OrderFilter extends PageRequest {
  readonly status?: 'open' | 'closed'
  readonly externalSystem?: string
  readonly externalRef?: string
  readonly orderNumber?: string
  readonly search?: string
  /** A checkpoint, or `start`; with it deleted orders are in the list. */
  readonly changedSince?: string
}

export interface OrderPage extends Page<PickingOrder> {
  /** Everything up to here has been seen once the page is processed. */
  readonly checkpoint: string
}

/** Picking orders as they are, or as the feed of their changes: each order once, in the order it last changed, tombstones included. */
export function orderFeed(context: WarehouseContext, divisionId: string, filter: OrderFilter): Outcome<OrderPage> {
  const since = checkpointOf(filter.changedSince)
  if (since === undefined) return refuse('invalid_cursor', 'changedSince is not a checkpoint that was given out.', 'changedSince')
  if (filter.externalRef !== undefined && filter.externalSystem === undefined)
    return refuse('invalid_request', 'Give externalRef together with externalSystem.', 'externalSystem')
  const found = page(candidates(context, divisionId, filter), filter, (order) => isWanted(context, order, filter, since))
  if (!found.ok) return found
  const last = found.value.nextCursor === null ? undefined : found.value.rows.at(-1)
  // The last page has seen everything there is, also what the filter left out; descending lists are for people, not for following
  const reached = filter.direction === 'desc' ? since : (last?.changeSequence ?? latestChange(context))
  return done({ ...found.value, checkpoint: String(reached) })
}

/** The number of the latest change of anything. */
export function latestChange({ world }: WarehouseContext): number {
  return (world.collection<{ value: number }>('sequence').get('change')?.value ?? 1) - 1
}

/** A checkpoint as a number: changes above it are new. */
export function checkpointOf(text: string | undefined): number | undefined {
  if (text === undefined || text === 'start') return 0
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

function candidates({ tables }: WarehouseContext, divisionId: string, filter: OrderFilter): Iterable<PickingOrder> {
  const { externalSystem, externalRef, orderNumber, status, changedSince } = filter
  if (externalSystem !== undefined && externalRef !== undefined)
    return tables.orders.by('external', keyOf(divisionId, externalSystem, externalRef))
  if (externalSystem !== undefined) return tables.orders.by('system', keyOf(divisionId, externalSystem))
  if (orderNumber !== undefined && changedSince === undefined) return tables.orders.by('number', keyOf(divisionId, orderNumber))
  if (status === 'open' && changedSince === undefined) return tables.orders.by('open', divisionId)
  return tables.orders.by('division', divisionId)
}

function isWanted({ tables }: WarehouseContext, order: PickingOrder, filter: OrderFilter, since: number): boolean {
  if (filter.changedSince === undefined ? order.deletedAt !== null : order.changeSequence <= since) return false
  if (filter.status !== undefined && order.status !== filter.status) return false
  if (filter.orderNumber !== undefined && order.orderNumber !== filter.orderNumber) return false
  if (filter.search === undefined) return true
  const text = filter.search.toLowerCase()
  const names = [order.orderNumber, order.externalRef?.id, order.shipTo?.name, tables.customers.get(order.customerId)?.name]
  return names.some((name) => name?.toLowerCase().includes(text))
}

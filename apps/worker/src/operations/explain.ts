import { type ConnectionId, explainItem, explainOrder, type ItemExplanation, type OrderExplanation } from '@connect/core'
import type { Services } from '../services/services.ts'
import { OperationError } from './operation-error.ts'

/** An explanation in words, with the same as data for who wants it. */
export interface Explanation {
  readonly summary: string
  readonly facts: readonly Fact[]
  readonly timeline: readonly { readonly at: string; readonly message: string }[]
  readonly data: readonly (OrderExplanation | ItemExplanation)[]
}
interface Fact {
  readonly name: string
  readonly value: string
}

export async function explainOrderText({ unitOfWork }: Services, connectionId: ConnectionId, name: string): Promise<Explanation> {
  const found = await unitOfWork.read(connectionId, (r) => explainOrder(r, name))
  if (found.length === 0)
    throw new OperationError(`The sync has never seen an order ${name}. Is the number right, and was it placed in this store?`, 404)
  return {
    summary: found
      .map((order) => `Order ${order.number} is ${order.state} in the store. ${order.parts.map(partInWords).join(' ')}`)
      .join(' '),
    facts: found.flatMap(orderFacts),
    timeline: found.flatMap((order) => order.timeline),
    data: found,
  }
}

const partInWords = ({ state, warehouse, reason }: OrderExplanation['parts'][number]): string =>
  warehouse ? `Picking order ${warehouse.number} is ${warehouse.status ?? state}.` : (reason?.message ?? `It is ${state}.`)

function orderFacts(order: OrderExplanation): readonly Fact[] {
  return [
    { name: 'Placed', value: order.placedAt },
    { name: 'Seen first, last', value: `${order.firstSeenAt}, ${order.seenAt}` },
    ...order.parts.flatMap((part) => [
      { name: `Part ${part.orderNumber}`, value: [part.state, part.reason?.title, part.reason?.advice].filter(Boolean).join(': ') },
      ...part.lines.map((line) => ({
        name: line.itemNumber,
        value: `${line.title}: ${line.ordered} ordered, ${line.picked} picked, ${line.told} told to the store`,
      })),
      ...part.shipments.map((shipment) => ({
        name: `Parcel ${shipment.trackingNumber ?? 'without tracking'}`,
        value: `${shipment.units} units, ${shipment.state}${shipment.recordedAt ? ` at ${shipment.recordedAt}` : ''}${shipment.reason ? `: ${shipment.reason.message}` : ''}`,
      })),
      ...(part.nextAttemptAt ? [{ name: 'Next attempt', value: `${part.nextAttemptAt} (after ${part.attempts})` }] : []),
    ]),
    ...order.problems.map((problem) => ({ name: problem.title, value: `${problem.message} ${problem.advice}` })),
  ]
}

export async function explainItemText({ unitOfWork }: Services, connectionId: ConnectionId, sku: string): Promise<Explanation> {
  const found = await unitOfWork.read(connectionId, (r) => explainItem(r, sku))
  if (found.length === 0) throw new OperationError(`The sync knows no SKU or item ${sku}. Has the product been imported?`, 404)
  return {
    summary: found
      .map((one) => `${one.title}: ${one.item ? `item ${one.item.itemNumber}, ${one.item.state.replaceAll('_', ' ')}` : 'no item'}.`)
      .join(' '),
    facts: found.flatMap(itemFacts),
    timeline: found.flatMap((one) => one.timeline),
    data: found,
  }
}

function itemFacts(one: ItemExplanation): readonly Fact[] {
  return [
    { name: 'In the store', value: `${one.state}${one.tracksStock ? '' : ', stock not tracked'}` },
    ...one.levels.flatMap((level) => [
      { name: 'Store shows, should show', value: `${level.seen ?? 'not read yet'}, ${level.wanted ?? 'not reckoned yet'}` },
      ...(level.sum ? [{ name: 'Because', value: level.sum }] : []),
      ...(level.confirmedAt ? [{ name: 'Last taken by the store', value: `${level.confirmed} at ${level.confirmedAt}` }] : []),
    ]),
    ...(one.openOrders.length > 0
      ? [{ name: 'On open orders', value: one.openOrders.map((order) => `${order.units} on ${order.number}`).join(', ') }]
      : []),
    ...one.problems.map((problem) => ({ name: problem.title, value: `${problem.message} ${problem.advice}` })),
  ]
}

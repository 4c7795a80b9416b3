import type { Answer, Bench, View } from './bench.ts'
import { Breach } from './check.ts'

/** Creates an item of this run and answers its number. */
export async function makeItem(bench: Bench, name: string): Promise<string> {
  const itemNumber = bench.named(name)
  const answer = await bench.ask('POST', `${bench.division}/items:batch`, {
    body: { elements: [{ itemNumber, mode: 'create_or_link', description: name }] },
  })
  if (answer.status !== 200) throw new Breach(`Could not create item ${itemNumber}: ${answer.status} ${answer.body.message ?? ''}`)
  return itemNumber
}

export async function stock(bench: Bench, itemNumber: string, quantity: number): Promise<void> {
  const element = { key: `${itemNumber}-stock-${quantity}`, itemNumber, locationId: bench.locationId, quantity: String(quantity) }
  const answer = await bench.ask('POST', `${bench.division}/inventory:add`, { body: { elements: [element] } })
  if (answer.body.results?.[0]?.status !== 'added') throw new Breach(`Could not add ${quantity} of ${itemNumber}`)
}

export interface OrderWish {
  readonly name: string
  readonly itemNumber: string
  readonly quantity: number
  readonly orderNumber?: string
  readonly effectKey?: string
  readonly recreate?: boolean
}

export const orderElement = (bench: Bench, wish: OrderWish) => ({
  externalRef: { system: bench.system, id: bench.named(wish.name) },
  orderNumber: wish.orderNumber ?? bench.named(wish.name),
  customer: { name: 'Conformance', externalRef: { system: bench.system, id: 'customer' } },
  shipTo: { name: 'Conformance', address: { address1: '1 Test Street', city: 'Portland', country: 'US' } },
  lines: [{ externalRef: `${wish.name}-1`, itemNumber: wish.itemNumber, quantity: String(wish.quantity) }],
  ...(wish.effectKey ? { effectKey: wish.effectKey } : {}),
  ...(wish.recreate ? { recreate: true } : {}),
})

/** Sends one order and answers its result in the batch. */
export async function order(bench: Bench, wish: OrderWish): Promise<View> {
  const answer = await bench.ask('POST', `${bench.division}/picking-orders:batch`, { body: { elements: [orderElement(bench, wish)] } })
  const result = answer.body.results?.[0]
  if (!result) throw new Breach(`A batch of one order was answered ${answer.status} without a result`)
  return result
}

export const pick = (bench: Bench, orderId: string, quantity: number): Promise<Answer> =>
  bench.ask('POST', `/v1/picking-orders/${orderId}/picks`, {
    body: { picks: [{ lineNumber: 1, locationId: bench.locationId, quantity: String(quantity) }] },
  })

import type { Scenario } from '@connect/testing/scenario'

/** An imported order of two mugs and a filter. */
export async function imported(s: Scenario): Promise<string> {
  const number = await s.store.buy({ MUG: 2, FILTER: 1 })
  await s.done('sync')
  return number
}

/** What the warehouse is to send of it. */
export const lines = async (s: Scenario, number: string) =>
  (await s.warehouse.order(number)).lines.map((line) => [line.itemNumber, Number(line.ordered)])

/** A picking order is picked whole and shipped, and the store hears of it. */
export async function sent(s: Scenario, orderNumber: string): Promise<void> {
  await s.warehouse.pick(orderNumber)
  await s.warehouse.ship(orderNumber)
  await s.done('sync')
}

import type { Scenario } from '@connect/testing/scenario'

/** All orders of the store are imported, picked and shipped in one parcel each; gives their numbers. Counting begins here. */
export async function shipEverything(s: Scenario): Promise<readonly string[]> {
  await s.done('import_orders')
  const numbers = (await s.warehouse.orders()).map((order) => order.orderNumber)
  for (const number of numbers) {
    await s.warehouse.pick(number)
    await s.warehouse.ship(number)
  }
  s.calls.reset()
  return numbers
}

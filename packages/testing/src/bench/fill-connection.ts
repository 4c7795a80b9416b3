import type { ConnectionId, Repositories, UnitOfWork } from '@connect/core'
import { levelRow, linkRow, variantRow } from './catalogue-rows.ts'
import { type BenchSizes, benchSizes, range } from './numbers.ts'
import { orderRow, pickingRow, shipmentRow } from './order-rows.ts'
import { activityRow, problemRow, readyConnection, runRow } from './work-rows.ts'

/** Rows per transaction. */
const batch = 5_000

/**
 * Fills a connection that is there with what years of use leave: for measuring how fast its screens are. The same rows every time, around `now`;
 * the connection itself is made ready to sync. Done twice it adds nothing.
 */
export async function fillConnection(
  unitOfWork: UnitOfWork,
  connectionId: ConnectionId,
  now: number,
  sizes: BenchSizes = benchSizes,
): Promise<void> {
  const inBatches = async (count: number, put: (r: Repositories, indexes: readonly number[]) => Promise<void>) => {
    for (let from = 0; from < count; from += batch)
      await unitOfWork.transaction(connectionId, (r) => put(r, range(from, Math.min(count, from + batch))))
  }
  await unitOfWork.transaction(connectionId, async (r) => r.connection.put(readyConnection(await r.connection.get(), now)))
  await inBatches(sizes.variants, async (r, indexes) => {
    await r.variants.put(indexes.map((index) => variantRow(index, now)))
    await r.links.put(indexes.flatMap((index) => linkRow(index) ?? []))
    await r.levels.put(indexes.filter((index) => linkRow(index) !== null).map((index) => levelRow(index, now)))
  })
  await inBatches(sizes.orders, async (r, indexes) => {
    await r.orders.put(indexes.map((index) => orderRow(index, sizes.orders, now)))
    await r.pickings.put(indexes.map((index) => pickingRow(index, sizes.orders, now)))
    await r.shipments.put(indexes.flatMap((index) => shipmentRow(index, sizes.orders, now) ?? []))
  })
  await inBatches(sizes.activity, (r, indexes) => r.activity.add(indexes.map((index) => activityRow(index, sizes, now))))
  await inBatches(sizes.problems, (r, indexes) => r.problems.put(indexes.map((index) => problemRow(index, sizes, now))))
  await inBatches(sizes.runs, async (r, indexes) => {
    for (const index of indexes) await r.runs.put(runRow(index, now))
  })
}

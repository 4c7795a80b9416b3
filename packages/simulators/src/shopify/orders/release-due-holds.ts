import type { ShopContext } from '../context.ts'
import { instant } from '../ids.ts'
import { type DueWork, type FulfillmentOrder, ORDER_KIND } from '../model/orders.ts'
import { fulfillmentOrders } from './documents.ts'
import { releaseHold } from './release-hold.ts'

/** Remembers when the shop is to release a hold by itself. */
export function watchHolds(context: ShopContext, one: FulfillmentOrder): void {
  const first = one.holds.flatMap((hold) => hold.releaseAt ?? []).sort()[0]
  if (first === undefined) return
  context.world.collection<DueWork>(ORDER_KIND.heldUntil).put(one.id, { id: one.id, dueAt: Date.parse(first) })
}

/** The shop's background job: releases holds whose time has passed (epoch ms). Returns the fulfilment orders' ids. */
export function releaseDueHolds(context: ShopContext, now: number = context.clock.now()): string[] {
  const waiting = context.world.collection<DueWork>(ORDER_KIND.heldUntil)
  const due = [...waiting.values()].filter((work) => work.dueAt <= now)
  for (const { id } of due) {
    waiting.delete(id)
    const one = fulfillmentOrders(context).get(id)
    const passed = one?.holds.filter((hold) => hold.releaseAt !== undefined && hold.releaseAt <= instant(context)) ?? []
    if (one?.status !== 'ON_HOLD' || passed.length === 0) continue
    const released = releaseHold(
      context,
      one,
      passed.map((hold) => hold.id),
    )
    if (released.done) watchHolds(context, released.value)
  }
  return due.map((work) => work.id)
}

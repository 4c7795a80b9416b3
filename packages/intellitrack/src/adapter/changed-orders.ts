import type { Checkpoint, Page, PickingOrder } from '@connect/core'
import { z } from 'zod'
import type { Client } from '../client/client.ts'
import { readOrFail } from '../client/read.ts'
import { orderShape, toPickingOrder } from './order-shape.ts'
import type { Scope } from './scope.ts'

const page = z.object({ data: z.array(orderShape), nextCursor: z.string().nullable(), checkpoint: z.string() })

/** The feed of this system's orders. Every page's checkpoint is right once its rows are stored, so each page starts from the last one's. */
export async function* changedPickingOrders(
  client: Client,
  scopeNow: () => Scope,
  from: Checkpoint | null,
): AsyncIterable<Page<PickingOrder>> {
  const scope = scopeNow()
  let since: string = from ?? 'start'
  for (;;) {
    const query = { externalSystem: scope.system, changedSince: since, limit: 200 }
    const { data, nextCursor, checkpoint }: z.infer<typeof page> = await readOrFail(client, {
      method: 'GET',
      path: `${scope.path}/picking-orders`,
      query,
      reply: page,
    })
    const rows = data.map(toPickingOrder).filter((row) => row !== null)
    yield { rows, next: checkpoint as Checkpoint }
    if (nextCursor === null) return
    since = checkpoint
  }
}

import { z } from 'zod'
import type { Client, Written } from '../client/client.ts'
import type { RowWork } from './row-work.ts'

/**
 * Sets figures. One request at a time for a store, because the order of two side by side is not defined. After a lost reply it is sent once more: it is absolute, and
 * as nothing of ours goes out in between, the second time leaves what the first did.
 */
export function adjust(client: Client, rows: readonly RowWork[]): Promise<Written<unknown>> {
  const items = rows.map(({ write, holder }) => ({
    location_id: Number(write.locationId),
    [holder.kind === 'product' ? 'product_id' : 'variant_id']: holder.id,
    quantity: write.figure,
  }))
  return client.pace.inTurn(() =>
    client.write({
      method: 'PUT',
      path: '/v3/inventory/adjustments/absolute',
      body: { reason: rows[0]?.reference ?? '', items },
      data: z.object({ transaction_id: z.string().nullish() }),
      repeat: 'safe',
    }),
  )
}

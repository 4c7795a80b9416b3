import { z } from 'zod'
import { flag, words } from './fields.ts'
import { outboxDocument } from './outbox.ts'

/** What a store says of itself. */
export const describeDocument = z.object({
  name: z.string().catch(''),
  home: z.string(),
  rest: z.string(),
  currency: z.string().min(1),
  time_zone: z.string().min(1),
  now: z.number(),
  wordpress: words,
  woocommerce: words,
  php: words,
  plugin: words,
  hpos: flag,
  permalinks: flag,
  manage_stock: z.boolean().catch(true),
  order_statuses: z.array(z.object({ id: z.string(), label: z.string() })).catch([]),
  features: z.object({ fulfillments: flag, cost_of_goods_sold: flag, shipment_tracking: flag }).partial().catch({}),
  scheduler: words,
  outbox: outboxDocument,
})
export type DescribeDocument = z.infer<typeof describeDocument>

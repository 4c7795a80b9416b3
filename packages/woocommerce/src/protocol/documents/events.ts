import { z } from 'zod'

const gmtSecondText = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)

export const eventDocument = z.object({
  id: z.number().int().positive(),
  topic: z.enum(['order.changed', 'order.deleted', 'product.changed', 'product.deleted', 'stock.changed', 'settings.changed']),
  subject: z.string().max(40),
  at: gmtSecondText,
  order: z.unknown().optional(),
})
export type EventDocument = z.infer<typeof eventDocument>

/** A batch of the outbox. `epoch`: when this installation of the plugin began; ids of its outbox are its own. */
export const eventsDocument = z.object({
  epoch: z.number().int().nonnegative(),
  events: z.array(eventDocument).max(100),
  as_of: gmtSecondText,
  complete: z.boolean(),
})

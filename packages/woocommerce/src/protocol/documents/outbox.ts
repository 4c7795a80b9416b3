import { z } from 'zod'

const second = z.number().int().nonnegative().nullish().catch(null)

/** How the plugin's outbox stands. */
export const outboxDocument = z.object({
  waiting: z.number().int().nonnegative().catch(0),
  oldest_at: second,
  sent_at: second,
  pumped_at: second,
  error: z.string().nullish().catch(null),
})
export type OutboxDocument = z.infer<typeof outboxDocument>

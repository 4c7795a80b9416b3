import { z } from 'zod'

/** A browser that works for a store without the plugin. */
export const sessionClaims = z.object({
  storeKey: z.string(),
  /** The instant at which the store gave access: when it does so anew, sessions of before are over. */
  installedAt: z.string(),
})
export type Session = z.infer<typeof sessionClaims>

/** A working day: after that somebody shows again that they have the store. */
export const sessionLifeMs = 12 * 60 * 60_000

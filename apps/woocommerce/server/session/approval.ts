import { createHash } from 'node:crypto'
import { z } from 'zod'

/** What comes back from the store's own page, with the key to its callback and with the browser. */
export const approvalClaims = z.object({
  /** This approval's own name. */
  id: z.string(),
  storeKey: z.string(),
  rest: z.string(),
  /** As the site calls itself. */
  name: z.string(),
  /** What the browser that began carries, hashed: whoever reads the address has nothing of it. */
  browser: z.string(),
})
export type Approval = z.infer<typeof approvalClaims>

/** As long as somebody may take to sign in to their store and approve. */
export const approvalLifeMs = 30 * 60_000

export const browserHash = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Where the name of the approval is kept whose key was taken last. */
export const approvedStream = 'woocommerce:approved'

import { z } from 'zod'

/** The contract's error. `code` stays a plain string: a newer warehouse may have codes we do not know yet. */
export const errorBody = z.object({
  code: z.string(),
  message: z.string(),
  field: z.string().optional(),
  retryable: z.boolean(),
  details: z.record(z.string(), z.unknown()).optional(),
})
export type ErrorBody = z.infer<typeof errorBody>

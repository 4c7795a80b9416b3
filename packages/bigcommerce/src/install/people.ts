import { z } from 'zod'

const email = z.string().catch('')
/** Numbers in the one, numbers as text in the other. */
const id = z.union([z.number().int().nonnegative(), z.string().min(1)]).transform(String)

/** Who opened the app, and whose store it is, as the token endpoint and the control panel say it. */
export const person = z.object({ id, email })
export const reader = z.object({ id, email, locale: z.string().catch('') })

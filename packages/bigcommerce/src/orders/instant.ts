import { z } from 'zod'

/** v2 answers RFC 2822 (`Tue, 20 Nov 2012 00:00:00 +0000`), whole seconds; made an ISO instant in UTC, which compares as text. */
export const instant = z.string().transform((text, context) => {
  const at = Date.parse(text)
  if (!Number.isNaN(at)) return new Date(at).toISOString()
  context.issues.push({ code: 'custom', message: 'is no instant', input: text })
  return z.NEVER
})

/** So many seconds before or after. */
export const later = (iso: string, seconds: number): string => new Date(Date.parse(iso) + seconds * 1000).toISOString()

/**
 * Milliseconds that a `Retry-After` header asks for: seconds (fractions too, as stores send `2.0`) or an HTTP date.
 * null: absent or unreadable. A date in the past is 0; nothing longer than a day is believed.
 */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  const text = header?.trim()
  if (!text) return null
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.min(Math.ceil(Number(text) * 1000), DAY)
  if (!/[A-Za-z]/.test(text)) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : Math.min(Math.max(at - now, 0), DAY)
}

const DAY = 86_400_000

/**
 * Text that may be logged: access tokens, keys, signatures and people's addresses are blanked.
 * It errs on the safe side: a harmless value of a sensitive name goes too.
 */
export function redact(text: string): string {
  return patterns.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text)
}

/** A URL without user info and without the values of sensitive query parameters; an unreadable one is dropped whole. */
export function redactUrl(url: string): string {
  if (!URL.canParse(url)) return BLANK
  const parsed = new URL(url)
  parsed.username = ''
  parsed.password = ''
  for (const name of [...parsed.searchParams.keys()]) if (!harmless.has(name)) parsed.searchParams.set(name, BLANK)
  parsed.hash = ''
  return redact(parsed.toString())
}

/** Log fields without secrets and personal data, by the name of the field and by what its text looks like. */
export function redactFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, sensitive.test(name) ? BLANK : clean(value)]))
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map(clean)
  if (value instanceof Error) return redact(value.message)
  if (typeof value === 'object' && value !== null) return redactFields(value as Record<string, unknown>)
  return value
}

const BLANK = '[redacted]'

const sensitive =
  /(?:token|secret|password|passwd|api[-_]?key|access[-_]?key|store[-_]?key|consumer[-_]?key|authorization|cookie|signature|hmac|credential|jwt|e-?mail|phone|address[12]?$|first_?name|last_?name|zip|postal)/i

/** Query parameters that say nothing about anybody. */
const harmless = new Set(['page', 'limit', 'per_page', 'status', 'version', 'include', 'orderby', 'order', 'offset', 'X-Goog-Expires'])

const patterns: readonly (readonly [RegExp, string])[] = [
  [/\b(?:shp[a-z]{2}|shpat|shpss|atkn|prtapi)_[A-Za-z0-9_-]{8,}/g, BLANK],
  [/\bc[ks]_[a-f0-9]{16,}/g, BLANK],
  [/\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{6,}/gi, `$1 ${BLANK}`],
  [/\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*/g, BLANK],
  [/[\p{L}0-9._%+-]+@[\p{L}0-9.-]+\.\p{L}{2,}/gu, BLANK],
  [
    /("(?:[a-z_]*token|[a-z_]*secret|password|api_key|email|phone|address1|address2|first_?name|last_?name|zip)"\s*:\s*)"(?:[^"\\]|\\.)*"/gi,
    `$1"${BLANK}"`,
  ],
  [/\b((?:[a-z_]*token|[a-z_]*secret|password|hmac|signature|session|code)=)[^&\s"']+/gi, `$1${BLANK}`],
]

import { parseJson } from '@connect/http'
import { z } from 'zod'

/** What the store says is wrong, in whichever of its shapes it says so. */
export interface Problem {
  /** One sentence. */
  readonly sentence: string
  /** Complaints by field, where it names them. */
  readonly fields: Readonly<Record<string, string>>
}

/** v3: an object with a title and errors by field. v2: a list of messages. null: neither (a proxy's page, XML, nothing). */
export function readProblem(body: string): Problem | null {
  const json = parseJson(body)
  const modern = v3.safeParse(json)
  if (modern.success) return ofTitle(modern.data)
  const legacy = v2.safeParse(json)
  if (!legacy.success) return null
  return { sentence: legacy.data.map(({ message }) => message).join('; '), fields: {} }
}

const v3 = z.object({
  title: z.string().nullish(),
  message: z.string().nullish(),
  detail: z.string().nullish(),
  errors: z.unknown().optional(),
})
const v2 = z.array(z.object({ message: z.string() })).min(1)

function ofTitle({ title, message, detail, errors }: z.infer<typeof v3>): Problem | null {
  const fields = fieldsOf(errors)
  const details = Object.entries(fields).map(([field, text]) => (/^\d+$/.test(field) ? text : `${field}: ${text}`))
  const words = title || message || detail || null
  if (words === null && details.length === 0) return null
  const told = details.filter((text) => !words?.includes(text))
  return { sentence: [words, told.join('; ')].filter(Boolean).join(': '), fields }
}

/** `errors` is an object of texts by field, or a list of texts or of such objects; anything else says nothing. */
function fieldsOf(errors: unknown): Readonly<Record<string, string>> {
  if (typeof errors !== 'object' || errors === null) return {}
  const found: Record<string, string> = {}
  for (const [field, value] of Object.entries(errors)) {
    const text = typeof value === 'string' ? value : messageIn(value)
    if (text) found[field] = text
  }
  return found
}

function messageIn(value: unknown): string | null {
  const read = z.object({ message: z.string() }).safeParse(value)
  return read.success ? read.data.message : null
}

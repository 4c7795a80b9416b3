type Json = Readonly<Record<string, unknown>>

/** A JSON object, or an empty one for anything else: what passes is foreign, and a mutation leaves alone what it does not understand. */
export const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

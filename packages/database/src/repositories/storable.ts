/** PostgreSQL keeps neither U+0000 nor half a surrogate pair; a title with one must not sink its batch, so they are taken out on the way in. */
export function storableText(text: string): string {
  if (!text.includes('\u0000') && !halfPair.test(text)) return text
  return text.replaceAll('\u0000', '').replace(halfPairs, '\uFFFD')
}

const halfPair = /\p{Surrogate}/u
const halfPairs = /\p{Surrogate}/gu

/** JSON text that PostgreSQL accepts. Only the rare text that needs it is walked through value by value. */
export function storableJson(value: unknown): string {
  const text = JSON.stringify(value)
  if (!/\\u(?:0000|d[89a-f])/.test(text)) return text
  return JSON.stringify(value, (_, field: unknown) => (typeof field === 'string' ? storableText(field) : field))
}

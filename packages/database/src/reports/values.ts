import { storableText } from '../repositories/storable.ts'

/** The values of a statement, in the order in which its text names them. */
export interface Values {
  readonly all: readonly unknown[]
  /** Adds a value and gives its place, `$3`. */
  place(value: string | number | readonly string[]): string
}

export function valuesFrom(...first: readonly (string | number)[]): Values {
  const all: unknown[] = [...first]
  const storable = (value: string | number | readonly string[]) =>
    typeof value === 'number' ? value : typeof value === 'string' ? storableText(value) : value.map(storableText)
  return { all, place: (value) => `$${all.push(storable(value))}` }
}

/** Later than every text that begins with it, by the order of bytes. */
const lastCharacter = '\u{10FFFF}'

/** SQL that is true of texts that are, or begin with, one of these; an index on the column serves it. */
export function beginsWith(column: string, values: Values, starts: readonly string[]): string {
  const ranges = starts.map((start) => `(${column} >= ${values.place(start)} and ${column} < ${values.place(start + lastCharacter)})`)
  return `(${ranges.join(' or ')})`
}

/** A number as a person types it, with and without the # that a store puts before it. */
export const withAndWithoutHash = (text: string): readonly string[] => [text, text.startsWith('#') ? text.slice(1) : `#${text}`]

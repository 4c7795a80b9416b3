/** How a field is kept. instant: our own, timestamptz(3), ISO text outside. integer: 32 bits. json: anything that JSON can say. */
export type ColumnKind = 'text' | 'instant' | 'integer' | 'boolean' | 'json'

type KindOf<Field> = [Exclude<Field, null>] extends [string]
  ? 'text' | 'instant'
  : [Exclude<Field, null>] extends [number]
    ? 'integer'
    : [Exclude<Field, null>] extends [boolean]
      ? 'boolean'
      : 'json'

/** One table of a connection: a record field for each column, by the same name. A field that a record gains is missed here by the compiler. */
export interface Table<Row> {
  readonly name: string
  /** What, with the connection, names a row. */
  readonly key: readonly (keyof Row & string)[]
  readonly columns: { readonly [Field in keyof Row & string]-?: KindOf<Row[Field]> }
}

type Columns<Row> = readonly [keyof Row & string, ColumnKind][]
const listed = new WeakMap<object, Columns<never>>()

export function columnsOf<Row>(table: Table<Row>): Columns<Row> {
  const known = listed.get(table)
  if (known) return known as Columns<Row>
  const columns = Object.entries(table.columns) as unknown as Columns<Row>
  listed.set(table, columns as Columns<never>)
  return columns
}

export const sqlTypes: Readonly<Record<ColumnKind, string>> = {
  text: 'text',
  instant: 'timestamptz',
  integer: 'integer',
  boolean: 'boolean',
  json: 'jsonb',
}

/** What is the clock's, the database's or chance's: its type is compared, its value is not. */
const VOLATILE = [
  /(^|\.)date_\w+$/,
  /(^|\.)order_key$/,
  /(^|\.)payment_url$/,
  /meta_data\[\d+\]\.id$/,
  /meta_data\[\d+\]\.display_value$/,
  /downloads\[\d+\]\.id$/,
  /(^|\.)store_id$/,
  /_links\.email_templates/,
]

/** Lists that a real store fills by chance, or with what came before the recordings. */
const UNCOMPARED = [/(^|\.)related_ids$/]

/** How an answer differs from the recorded one; none where it does not. */
export function differences(recorded: unknown, answered: unknown, path = ''): readonly string[] {
  if (UNCOMPARED.some((one) => one.test(path))) return []
  if (typeOf(recorded) !== typeOf(answered)) return [`${path}: ${shown(recorded)} was recorded, not ${shown(answered)}`]
  if (Array.isArray(recorded)) return inLists(recorded, answered as readonly unknown[], path)
  if (typeof recorded === 'object' && recorded !== null) return inRecords(recorded as Row, answered as Row, path)
  if (recorded === answered || isVolatile(path, recorded)) return []
  return [`${path}: ${shown(recorded)} was recorded, not ${shown(answered)}`]
}

type Row = Readonly<Record<string, unknown>>

function inLists(recorded: readonly unknown[], answered: readonly unknown[], path: string): readonly string[] {
  if (recorded.length !== answered.length) return [`${path}: ${recorded.length} rows were recorded, not ${answered.length}`]
  const [rows, own] = /(^|\.)meta_data$/.test(path) ? [byKey(recorded), byKey(answered)] : [recorded, answered]
  return rows.flatMap((one, at) => differences(one, own[at], `${path}[${at}]`))
}

/** Meta entries come in the order of the database, one way after writing and another after reading. */
function byKey(entries: readonly unknown[]): readonly unknown[] {
  const keyOf = (entry: unknown) => String((entry as Row)['key'])
  return entries.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))
}

function inRecords(recorded: Row, answered: Row, path: string): readonly string[] {
  const names = new Set([...Object.keys(recorded), ...Object.keys(answered)])
  return [...names].flatMap((name) => {
    const own = path === '' ? name : `${path}.${name}`
    if (!Object.hasOwn(recorded, name)) return [`${own}: was not recorded`]
    if (!Object.hasOwn(answered, name)) return [`${own}: is missing`]
    // Times of the trash and of parcels are kept as values of meta data.
    if (name === 'value' && typeof recorded['key'] === 'string' && /_time$|^_date/.test(recorded['key'])) return []
    return differences(recorded[name], answered[name], own)
  })
}

function isVolatile(path: string, recorded: unknown): boolean {
  return VOLATILE.some((one) => one.test(path)) && recorded !== null
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  return typeof value
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}

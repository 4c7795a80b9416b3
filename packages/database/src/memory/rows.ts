/** One table of one connection, by key. */
export interface Rows {
  get(key: string): unknown
  all(): Iterable<unknown>
  set(key: string, row: unknown): void
  delete(key: string): void
}

/** All tables of one connection, as somebody sees them. */
export interface View {
  rows(table: string): Rows
}

export type Tables = Map<string, Map<string, unknown>>

/** What is committed; to write to it is a bug, as it would pass by the fence. */
export function committedView(tables: Tables): View {
  const refuse = () => {
    throw new Error('A write outside a transaction: use UnitOfWork.transaction')
  }
  return {
    rows: (table) => ({
      get: (key) => tables.get(table)?.get(key),
      all: () => tables.get(table)?.values() ?? [],
      set: refuse,
      delete: refuse,
    }),
  }
}

export interface Pending extends View {
  /** Makes all changes visible, at once. */
  commit(): void
  /** From now on the view refuses everything: whoever kept it beyond its transaction learns so. */
  end(): void
}

/** A transaction: sees its own changes over what is committed; nobody else sees them before `commit`. */
export function pendingView(tables: Tables): Pending {
  const changes: Tables = new Map()
  let open = true
  const changesOf = (table: string): Map<string, unknown> => {
    if (!open) throw new Error('This transaction has ended')
    return changes.get(table) ?? setDefault(changes, table)
  }
  return {
    rows: (table) => ({
      get: (key) => {
        const changed = changesOf(table)
        return changed.has(key) ? changed.get(key) : tables.get(table)?.get(key)
      },
      all: () => merged(tables.get(table), changesOf(table)),
      set: (key, row) => changesOf(table).set(key, row),
      delete: (key) => changesOf(table).set(key, undefined),
    }),
    commit: () => {
      for (const [table, changed] of changes) apply(tables.get(table) ?? setDefault(tables, table), changed)
    },
    end: () => {
      open = false
    },
  }
}

function* merged(committed: ReadonlyMap<string, unknown> | undefined, changed: ReadonlyMap<string, unknown>): Iterable<unknown> {
  for (const [key, row] of committed ?? []) if (!changed.has(key)) yield row
  for (const row of changed.values()) if (row !== undefined) yield row
}

function apply(committed: Map<string, unknown>, changed: ReadonlyMap<string, unknown>): void {
  for (const [key, row] of changed)
    if (row === undefined) committed.delete(key)
    else committed.set(key, row)
}

function setDefault(tables: Tables, table: string): Map<string, unknown> {
  const empty = new Map<string, unknown>()
  tables.set(table, empty)
  return empty
}

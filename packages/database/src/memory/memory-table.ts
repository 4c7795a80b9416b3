import { storableText } from '../repositories/storable.ts'
import type { Table } from '../repositories/table.ts'
import { UniqueViolation } from '../repositories/unique-violation.ts'
import { keep } from './keep.ts'
import type { View } from './rows.ts'

export interface MemoryTable<Row> {
  byKeys(keys: readonly string[]): readonly Row[]
  /** In key order, unless `order` says otherwise. */
  find(condition: (row: Row) => boolean, order?: (a: Row, b: Row) => number): readonly Row[]
  put(rows: readonly Row[]): void
  /** Adds those that break no rule of uniqueness; how many those were. */
  add(rows: readonly Row[]): number
  remove(keys: readonly string[]): void
  removeWhere(condition: (row: Row) => boolean): void
  count(): number
}

/** `only`: of rows for which it gives the same text there may be one; null: it does not count. */
export function memoryTable<Row>(view: View, table: Table<Row>, only?: (row: Row) => string | null): MemoryTable<Row> {
  const rows = view.rows(table.name)
  const all = () => rows.all() as Iterable<Row>
  const keyOf = (row: Row) => table.key.map((name) => row[name]).join('\u0000')
  const byKey = orderBy(...table.key.map((name) => (row: Row) => row[name] as string))
  const clashes = (row: Row) => {
    const mark = only?.(row) ?? null
    return mark !== null && [...all()].some((other) => only?.(other) === mark && keyOf(other) !== keyOf(row))
  }
  return {
    byKeys: (keys) => {
      const found = [...new Set(keys.map(storableText))].map((key) => rows.get(key) as Row | undefined)
      return found.filter((row) => row !== undefined).sort(byKey)
    },
    find: (condition, order = byKey) => [...all()].filter(condition).sort(order),
    put: (records) => {
      const kept = records.map((record) => keep(table, record))
      for (const row of kept) rows.set(keyOf(row), row)
      const clash = only && kept.find(clashes)
      if (clash) throw new UniqueViolation(new Error(`${table.name} ${keyOf(clash)}`))
    },
    add: (records) => {
      const kept = records.map((record) => keep(table, record))
      return kept.filter((row) => {
        const isNew = rows.get(keyOf(row)) === undefined && !clashes(row)
        if (isNew) rows.set(keyOf(row), row)
        return isNew
      }).length
    },
    remove: (keys) => {
      for (const key of keys) rows.delete(storableText(key))
    },
    removeWhere: (condition) => {
      for (const row of [...all()].filter(condition)) rows.delete(keyOf(row))
    },
    count: () => [...all()].length,
  }
}

/** Ascending by the first text, equal ones by the next. Every list ends with a key, so that its order is the same each time. */
export function orderBy<Row>(...texts: readonly ((row: Row) => string)[]): (a: Row, b: Row) => number {
  return (a, b) => {
    for (const text of texts) {
      const [left, right] = [text(a), text(b)]
      if (left !== right) return left < right ? -1 : 1
    }
    return 0
  }
}

import type { Collection, World } from '../world/index.ts'

interface Row {
  readonly id: string
  readonly changeSequence: number
}

/** By what keys a row is found; a row may have none or several. */
export type Keys<T> = (row: T) => readonly string[]

/**
 * The rows of one kind with indexes over them. Rows of one key come in the order they last changed.
 * Indexes are derived: built at first use, kept up by `put`, dropped when a command was undone.
 */
export class Table<T extends Row, I extends string> {
  readonly #rows: Collection<T>
  readonly #keys: Readonly<Record<I, Keys<T>>>
  readonly #indexes = new Map<I, Map<string, Map<string, T>>>()

  constructor(world: World, kind: string, keys: Readonly<Record<I, Keys<T>>>) {
    this.#rows = world.collection<T>(kind)
    this.#keys = keys
  }

  get(id: string): T | undefined {
    return this.#rows.get(id)
  }

  put(row: T): T {
    const before = this.#rows.get(row.id)
    for (const [name, index] of this.#indexes) {
      if (before) this.#drop(name, index, before, row)
      this.#add(name, index, row)
    }
    return this.#rows.put(row.id, row)
  }

  delete(row: T): void {
    for (const [name, index] of this.#indexes) this.#drop(name, index, row)
    this.#rows.delete(row.id)
  }

  /** Rows of one key, those that changed last at the end. */
  by(name: I, key: string): IterableIterator<T> {
    return (this.#index(name).get(key) ?? new Map<string, T>()).values()
  }

  /** The row of one key that changed first. */
  first(name: I, key: string): T | undefined {
    return this.by(name, key).next().value
  }

  count(name: I, key: string): number {
    return this.#index(name).get(key)?.size ?? 0
  }

  /** All rows, in no particular order. */
  values(): IterableIterator<T> {
    return this.#rows.values()
  }

  get size(): number {
    return this.#rows.size
  }

  /** Forget what is derived, after changes were undone beneath it. */
  forget(): void {
    this.#indexes.clear()
  }

  #index(name: I): Map<string, Map<string, T>> {
    const known = this.#indexes.get(name)
    if (known) return known
    const index = new Map<string, Map<string, T>>()
    for (const row of [...this.#rows.values()].sort((a, b) => a.changeSequence - b.changeSequence)) this.#add(name, index, row)
    this.#indexes.set(name, index)
    return index
  }

  #add(name: I, index: Map<string, Map<string, T>>, row: T): void {
    for (const key of this.#keys[name](row)) {
      const bucket = index.get(key)
      if (bucket) bucket.set(row.id, row)
      else index.set(key, new Map([[row.id, row]]))
    }
  }

  /** A row that was replaced without counting as changed keeps its place. */
  #drop(name: I, index: Map<string, Map<string, T>>, row: T, by?: T): void {
    const kept = by && by.changeSequence === row.changeSequence ? this.#keys[name](by) : []
    for (const key of this.#keys[name](row)) if (!kept.includes(key)) index.get(key)?.delete(row.id)
  }
}

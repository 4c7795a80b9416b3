import { Collection, type Undo } from './collection.ts'
import type { DocumentChange, DocumentStore } from './document-store.ts'

/**
 * The state of one simulated party: collections of documents, changed by commands that run one at a time.
 * A command is synchronous; what it changed is stored before its result is given, and undone when it throws or cannot be stored.
 */
export class World {
  readonly #store: DocumentStore
  readonly #collections = new Map<string, Collection<unknown>>()
  readonly #undo: Undo[] = []
  readonly #dirty = new Map<string, DocumentChange>()
  #queue: Promise<unknown> = Promise.resolve()

  private constructor(store: DocumentStore) {
    this.#store = store
  }

  static async open(store: DocumentStore): Promise<World> {
    const world = new World(store)
    for (const { kind, id, body } of await store.load()) world.collection(kind).restore(id, body)
    return world
  }

  /** The collection of one kind of document. Documents are replaced, never changed in place. */
  collection<T>(kind: string): Collection<T> {
    const known = this.#collections.get(kind)
    if (known) return known as Collection<T>
    const fresh = new Collection<unknown>((undo, id, body) => {
      this.#undo.push(undo)
      this.#dirty.set(`${kind}\u0000${id}`, { kind, id, body })
    })
    this.#collections.set(kind, fresh)
    return fresh as Collection<T>
  }

  /** Runs a command after those before it; resolves when its changes are stored. */
  transact<T>(command: () => T): Promise<T> {
    return this.#next(async () => {
      try {
        const result = command()
        if (this.#dirty.size > 0) await this.#store.commit([...this.#dirty.values()])
        return result
      } catch (error) {
        for (const undo of this.#undo.reverse()) undo()
        throw error
      } finally {
        this.#undo.length = 0
        this.#dirty.clear()
      }
    })
  }

  /** Runs a query that sees stored state only. */
  read<T>(query: () => T): Promise<T> {
    return this.#next(async () => query())
  }

  /** The next number of a named sequence, inside a command. */
  next(sequence: string, first = 1): number {
    const counters = this.collection<{ value: number }>('sequence')
    const value = counters.get(sequence)?.value ?? first
    counters.put(sequence, { value: value + 1 })
    return value
  }

  async close(): Promise<void> {
    await this.#queue.catch(() => {})
    await this.#store.close()
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(work, work)
    this.#queue = run.catch(() => {})
    return run
  }
}

export type Undo = () => void
type Changed = (undo: Undo, id: string, body: unknown) => void

/** Documents of one kind by id, in the order they were first put. */
export class Collection<T> {
  readonly #documents = new Map<string, T>()
  readonly #changed: Changed

  constructor(changed: Changed) {
    this.#changed = changed
  }

  get(id: string): T | undefined {
    return this.#documents.get(id)
  }

  has(id: string): boolean {
    return this.#documents.has(id)
  }

  put(id: string, document: T): T {
    const before = this.#documents.get(id)
    this.#documents.set(id, document)
    this.#changed(() => this.#put(id, before), id, document)
    return document
  }

  delete(id: string): void {
    const before = this.#documents.get(id)
    if (before === undefined) return
    this.#documents.delete(id)
    this.#changed(() => this.#put(id, before), id, undefined)
  }

  values(): IterableIterator<T> {
    return this.#documents.values()
  }

  get size(): number {
    return this.#documents.size
  }

  /** Puts a document that is stored already. */
  restore(id: string, document: T): void {
    this.#documents.set(id, document)
  }

  #put(id: string, document: T | undefined): void {
    if (document === undefined) this.#documents.delete(id)
    else this.#documents.set(id, document)
  }
}

/** Where a simulated party keeps its state: in memory for simulation, in PostgreSQL where it must survive a restart. */
export interface DocumentStore {
  load(): Promise<readonly StoredDocument[]>
  /** All or nothing; durable when it resolves. */
  commit(changes: readonly DocumentChange[]): Promise<void>
  close(): Promise<void>
}

export interface StoredDocument {
  readonly kind: string
  readonly id: string
  readonly body: unknown
}

/** A body of `undefined` removes the document. */
export interface DocumentChange {
  readonly kind: string
  readonly id: string
  readonly body: unknown
}

/** Keeps nothing beyond the process; `documents` lets a test restart a party from what it had stored. */
export function memoryDocumentStore(documents = new Map<string, StoredDocument>()): DocumentStore {
  return {
    load: async () => [...documents.values()],
    commit: async (changes) => {
      for (const { kind, id, body } of changes) {
        const key = `${kind}\u0000${id}`
        if (body === undefined) documents.delete(key)
        else documents.set(key, { kind, id, body: structuredClone(body) })
      }
    },
    close: async () => {},
  }
}

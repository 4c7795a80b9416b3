import type { DocumentStore, StoredDocument } from '../world/index.ts'

/** Lets several worlds share one store: each sees the kinds that begin with its own name. The store is read once. */
export async function partition(store: DocumentStore): Promise<{ names(): readonly string[]; part(name: string): DocumentStore }> {
  const parts = new Map<string, StoredDocument[]>()
  for (const document of await store.load()) {
    const [name = '', kind = ''] = split(document.kind)
    const documents = parts.get(name) ?? []
    parts.set(name, documents)
    documents.push({ ...document, kind })
  }
  return {
    names: () => [...parts.keys()],
    part: (name) => ({
      load: async () => {
        const documents = parts.get(name) ?? []
        parts.set(name, [])
        return documents
      },
      commit: (changes) => store.commit(changes.map((change) => ({ ...change, kind: `${name}/${change.kind}` }))),
      close: async () => {},
    }),
  }
}

function split(kind: string): [string, string] {
  const at = kind.indexOf('/')
  return [kind.slice(0, at), kind.slice(at + 1)]
}

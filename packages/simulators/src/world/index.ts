export { Collection } from './collection.ts'
export { type DocumentChange, type DocumentStore, memoryDocumentStore, type StoredDocument } from './document-store.ts'
export { postgresDocumentStore } from './postgres-document-store.ts'
export { World } from './world.ts'

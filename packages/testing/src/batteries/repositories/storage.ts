import { type ConnectionId, type ConnectionRecord, id, type Repositories, type UnitOfWork } from '@connect/core'
import type { Directory } from '@connect/database'
import { afterAll, beforeAll } from 'vitest'
import { connectionRecord } from './records.ts'

/** One implementation of the port, over storage of its own. */
export interface RepositoriesStorage {
  /** With a fence: as a worker that holds that lease. */
  unitOfWork(options?: { readonly fence?: number }): UnitOfWork
  readonly directory: Directory
  /** Another worker takes the connection over: answers its fence. */
  takeOver(connectionId: ConnectionId): Promise<number>
  close(): Promise<void>
}

export type OpenStorage = () => Promise<RepositoriesStorage>

/** A merchant's connection, in storage that tests share: each test makes its own. */
export interface Merchant {
  readonly id: ConnectionId
  readonly record: ConnectionRecord
  read<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>
  write<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>
}

export interface Suite {
  readonly storage: RepositoriesStorage
  newMerchant(changes?: Partial<ConnectionRecord>): Promise<Merchant>
}

/** Opens the storage before the tests of this block and closes it behind them. */
export function useStorage(open: OpenStorage): Suite {
  let storage: RepositoriesStorage | null = null
  let merchants = 0
  beforeAll(async () => {
    storage = await open()
  })
  afterAll(async () => {
    await storage?.close()
  })
  const opened = () => {
    if (!storage) throw new Error('The storage is open only while tests run')
    return storage
  }
  return {
    get storage() {
      return opened()
    },
    newMerchant: async (changes = {}) => {
      merchants += 1
      const record = await opened().directory.create(connectionRecord(id<ConnectionId>(`connection-${merchants}`), changes))
      return merchantOf(record, opened().unitOfWork())
    },
  }
}

export const merchantOf = (record: ConnectionRecord, unitOfWork: UnitOfWork): Merchant => ({
  id: record.id,
  record,
  read: (work) => unitOfWork.read(record.id, work),
  write: (work) => unitOfWork.transaction(record.id, work),
})

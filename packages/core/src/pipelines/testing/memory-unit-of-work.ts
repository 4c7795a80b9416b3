import type { ConnectionId } from '../../domain/ids.ts'
import type { Repositories, UnitOfWork } from '../../ports/repositories.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import { lateRepositories } from './late-repositories.ts'
import { emptyTables, memoryRepositories, type Tables } from './memory-repositories.ts'

/** One connection's rows in memory, for tests of core: a transaction that throws leaves no trace, and one that does not wait for its own calls throws. */
export class MemoryUnitOfWork implements UnitOfWork {
  tables: Tables
  /** Set it to fail the n-th commit from now (1 = the next), as a process that dies there would. */
  failCommit: number | null = null
  commits = 0

  constructor(connection: ConnectionRecord) {
    this.tables = emptyTables(connection)
  }

  read<T>(_connectionId: ConnectionId, work: (repositories: Repositories) => Promise<T>): Promise<T> {
    return work(lateRepositories(memoryRepositories(structuredClone(this.tables))).repositories)
  }

  async transaction<T>(_connectionId: ConnectionId, work: (repositories: Repositories) => Promise<T>): Promise<T> {
    const draft = structuredClone(this.tables)
    const { repositories, open } = lateRepositories(memoryRepositories(draft))
    const value = await work(repositories)
    if (open() > 0) throw new Error(`${open()} calls were not awaited before the end of their transaction`)
    this.commits += 1
    if (this.failCommit !== null) {
      this.failCommit -= 1
      if (this.failCommit === 0) {
        this.failCommit = null
        throw new Error('The process died before the commit')
      }
    }
    this.tables = draft
    return value
  }
}

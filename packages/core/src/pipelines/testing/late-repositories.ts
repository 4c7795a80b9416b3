import type { Repositories } from '../../ports/repositories.ts'

export interface LateRepositories {
  readonly repositories: Repositories
  /** Calls that have not been answered yet. */
  open(): number
}

/** The same rows, answered a moment later, as a database does: a call that nobody waits for is still open when its transaction ends. */
export function lateRepositories(prompt: Repositories): LateRepositories {
  let open = 0
  const late =
    (call: (...args: unknown[]) => Promise<unknown>) =>
    async (...args: unknown[]): Promise<unknown> => {
      if (open > 0) throw new Error('Two calls at once in one transaction: the one before was not awaited')
      open += 1
      try {
        for (let tick = 0; tick < 8; tick += 1) await null
        return await call(...args)
      } finally {
        open -= 1
      }
    }
  const lateTable = (table: object) =>
    Object.fromEntries(Object.entries(table).map(([name, call]) => [name, late(call as Parameters<typeof late>[0])]))
  const tables = Object.entries(prompt).map(([name, table]) => [name, lateTable(table as object)])
  return { repositories: Object.fromEntries(tables) as Repositories, open: () => open }
}

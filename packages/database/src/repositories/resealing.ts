import type { Vault } from './vault.ts'

export interface ReSealing extends Vault {
  /** The same text again when it is sealed with the current key. */
  reseal(sealed: string, context: string): string
}

/** Works through a table page by page, each read after the last row of the one before; adds up what `work` answers. */
export async function pageByPage<Row>(
  read: (after: Row | null) => Promise<readonly Row[]>,
  work: (rows: readonly Row[]) => Promise<number>,
): Promise<number> {
  let count = 0
  let after: Row | null = null
  for (;;) {
    const rows: readonly Row[] = await read(after)
    const last = rows.at(-1)
    if (last === undefined) return count
    count += await work(rows)
    after = last
  }
}

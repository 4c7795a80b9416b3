import { z } from 'zod'
import type { Call, Client } from './client.ts'
import { readOrFail } from './read.ts'

/** Every row of a cursor-paged list. */
export async function readAll<Row>(
  client: Client,
  call: Omit<Call<unknown>, 'reply' | 'method'>,
  row: z.ZodType<Row>,
): Promise<readonly Row[]> {
  const page = z.object({ data: z.array(row), nextCursor: z.string().nullable() })
  const rows: Row[] = []
  let cursor: string | null = null
  do {
    const query: Call<unknown>['query'] = { ...call.query, cursor }
    const { data, nextCursor }: z.infer<typeof page> = await readOrFail(client, { ...call, method: 'GET', query, reply: page })
    rows.push(...data)
    cursor = nextCursor
  } while (cursor !== null)
  return rows
}

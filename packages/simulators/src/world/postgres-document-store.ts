import pg from 'pg'
import type { DocumentChange, DocumentStore, StoredDocument } from './document-store.ts'

/** One table `document` in a schema of the party's own, made when missing. `schema` is an SQL identifier chosen by us, never by a caller. */
export async function postgresDocumentStore(connectionString: string, schema: string): Promise<DocumentStore> {
  if (!/^[a-z_][a-z0-9_]*$/.test(schema)) throw new Error(`Not a schema name: ${schema}`)
  const pool = new pg.Pool({ connectionString, max: 2 })
  pool.on('error', () => {}) // an idle connection the server closed; the next query opens another
  await pool.query(`create schema if not exists ${schema}`)
  await pool.query(
    `create table if not exists ${schema}.document (kind text not null, id text not null, body jsonb not null, primary key (kind, id))`,
  )
  return {
    load: async () => (await pool.query<StoredDocument>(`select kind, id, body from ${schema}.document`)).rows,
    commit: (changes) => commit(pool, schema, changes),
    close: () => pool.end(),
  }
}

async function commit(pool: pg.Pool, schema: string, changes: readonly DocumentChange[]): Promise<void> {
  const kept = changes.filter((change) => change.body !== undefined)
  const gone = changes.filter((change) => change.body === undefined)
  const client = await pool.connect()
  try {
    await client.query('begin')
    if (kept.length > 0)
      await client.query(
        `insert into ${schema}.document (kind, id, body) select * from unnest($1::text[], $2::text[], $3::jsonb[])
         on conflict (kind, id) do update set body = excluded.body`,
        [kept.map((c) => c.kind), kept.map((c) => c.id), kept.map((c) => JSON.stringify(c.body))],
      )
    if (gone.length > 0)
      await client.query(
        `delete from ${schema}.document d using unnest($1::text[], $2::text[]) as g(kind, id) where d.kind = g.kind and d.id = g.id`,
        [gone.map((c) => c.kind), gone.map((c) => c.id)],
      )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

import type { Database } from '@connect/database'

/** Every row of every table, as text: what somebody sees who takes the database away. */
export async function everythingIn(prisma: Database['prisma']): Promise<string> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`
  const texts: string[] = []
  for (const { name } of tables)
    for (const { text } of await prisma.$queryRawUnsafe<{ text: string }[]>(`select row_to_json(t)::text as text from ${name} t`))
      texts.push(text)
  return texts.join('\n')
}

/** How many events, requests for the next run, and jobs are stored. */
export async function storedIn(prisma: Database['prisma']) {
  const jobs = await prisma.$queryRaw<{ count: bigint }[]>`select count(*) from pgboss.job_common where name = 'connection-run'`
  return { events: await prisma.inboxEvent.count(), requests: await prisma.request.count(), jobs: Number(jobs[0]?.count ?? 0) }
}

import type { StoreAppServices } from '../services/services.ts'

/** Whether this process can store what a store tells it: used by the sandbox, load balancers and the supervisor. 503 without its database. */
export async function healthOf({ database }: Pick<StoreAppServices, 'database'>, part: string) {
  const isUp = await database.prisma.$queryRaw`select 1`.then(
    () => true,
    () => false,
  )
  return { status: isUp ? 200 : 503, body: { part, state: isUp ? 'up' : 'database unreachable' } }
}

import type { Request, Response } from 'express'
import type { Composition } from '../composition.ts'

/** Whether this process can store a webhook: used by the sandbox, load balancers and the supervisor. 503 without its database. */
export async function healthz({ database }: Composition, _: Request, response: Response): Promise<void> {
  const isUp = await database.prisma.$queryRaw`select 1`.then(
    () => true,
    () => false,
  )
  response.status(isUp ? 200 : 503).json({ part: 'bigcommerce-app', state: isUp ? 'up' : 'database unreachable' })
}

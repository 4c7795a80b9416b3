import { composition } from '../composition.server.ts'

/** Whether this process can store a webhook: used by the sandbox, load balancers and the supervisor. 503 without its database. */
export async function loader(): Promise<Response> {
  const up = await composition()
    .then(({ database }) => database.prisma.$queryRaw`select 1`)
    .then(
      () => true,
      () => false,
    )
  return Response.json({ part: 'shopify-app', state: up ? 'up' : 'database unreachable' }, { status: up ? 200 : 503 })
}

import type { ConnectionId } from '@connect/core'
import type { PrismaClient } from '../repositories/database.ts'

export interface Lease {
  readonly connectionId: ConnectionId
  readonly owner: string
  /** Grows with every new holder. A UnitOfWork opened with it writes nothing once somebody else holds the connection. */
  readonly fence: number
}

export interface Leases {
  /** Takes the connection for `ttl` milliseconds; null: somebody has it (the same owner included), or it does not exist. */
  acquire(connectionId: ConnectionId, owner: string, ttl: number): Promise<Lease | null>
  /** Another `ttl` milliseconds from now; false: it was taken over. */
  renew(lease: Lease, ttl: number): Promise<boolean>
  /** Gives it back, if it is still ours. */
  release(lease: Lease): Promise<void>
}

/** Who runs a connection now, in the connection's own row. Time is the database server's: workers on several machines share no other clock. */
export function createLeases(prisma: PrismaClient): Leases {
  return {
    acquire: async (connectionId, owner, ttl) => {
      const [row] = await prisma.$queryRaw<{ fence: number }[]>`
        update "Connection"
        set "leaseOwner" = ${owner}, "leaseUntil" = clock_timestamp() + ${ttl} * interval '1 millisecond', "fence" = "fence" + 1
        where "id" = ${connectionId} and ("leaseUntil" is null or "leaseUntil" <= clock_timestamp())
        returning "fence"`
      return row ? { connectionId, owner, fence: row.fence } : null
    },
    // Expired but taken by nobody is still ours: the fence says so.
    renew: async ({ connectionId, owner, fence }, ttl) => {
      const count = await prisma.$executeRaw`
        update "Connection" set "leaseUntil" = clock_timestamp() + ${ttl} * interval '1 millisecond'
        where "id" = ${connectionId} and "leaseOwner" = ${owner} and "fence" = ${fence}`
      return count === 1
    },
    release: async ({ connectionId, owner, fence }) => {
      await prisma.$executeRaw`
        update "Connection" set "leaseOwner" = null, "leaseUntil" = null
        where "id" = ${connectionId} and "leaseOwner" = ${owner} and "fence" = ${fence}`
    },
  }
}

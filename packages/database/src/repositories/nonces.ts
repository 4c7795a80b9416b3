import type { ConnectionId } from '@connect/core'
import type { PrismaClient } from './database.ts'

/** Lets a nonce of a connection in, once: false for everybody who brings it again, at the same time or later, until `expiresAt` has passed. */
export async function spendNonce(prisma: PrismaClient, connectionId: ConnectionId, nonce: string, expiresAt: Date): Promise<boolean> {
  const { count } = await prisma.nonce.createMany({ data: [{ connectionId, nonce, expiresAt }], skipDuplicates: true })
  return count === 1
}

/** Those whose time has passed open nothing any more; how many those were. */
export async function purgeNonces(prisma: PrismaClient, now: Date): Promise<number> {
  return (await prisma.nonce.deleteMany({ where: { expiresAt: { lt: now } } })).count
}

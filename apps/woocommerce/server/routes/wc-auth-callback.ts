import type { Checkpoint } from '@connect/core'
import { connectionOf, dataHeaders, readBody, unread } from '@connect/store-app'
import { probeKey, readWcAuthCallback } from '@connect/woocommerce'
import type { Request, Response } from 'express'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { approvedStream } from '../session/approval.ts'
import { keepRestAccess, refusedWhilePlugin, restAccess } from '../store/rest-access.ts'

const largestBody = 16 * 1024

/**
 * The store hands over a key, before it sends the browser back. Anybody may post here: the key is for the store that the approval names, and is tried
 * there before it is kept. Another answer than 200 makes the store take the key back. The store's page can be used again, and makes another key then: what
 * comes later for an approval takes the place of what came before.
 */
export async function wcAuthCallback(parts: Composition, request: Request, response: Response): Promise<void> {
  const { status, message } = await taken(parts, await readBody(unread(request), largestBody))
  if (status !== 200) parts.log.warn('A key of a store was not taken', { status, reason: message })
  response.set(dataHeaders).status(status).json({ message })
}

async function taken(parts: Composition, body: Uint8Array | null): Promise<{ readonly status: number; readonly message: string }> {
  if (!body) return { status: 413, message: 'That is larger than a key.' }
  const grant = readWcAuthCallback(body)
  if (!grant) return { status: 400, message: 'That is no key of a store.' }
  const approval = await parts.approvals.read(grant.state)
  if (!approval) return { status: 403, message: 'Nobody here has begun to connect this store, or it was too long ago.' }
  if (grant.permissions !== 'read_write') return { status: 400, message: 'The key may not both read and write.' }
  const { storeKey, rest, name, id } = approval
  const isPlugin = await refusedWhilePlugin(parts, approval)
  if (isPlugin) return { status: 409, message: isPlugin }
  const access = await restAccess(parts, { storeKey, rest }, grant)
  const probed = await probeKey(access, parts)
  if (probed.kind === 'rejected') return { status: 403, message: probed.message }
  await keepRestAccess(parts, { storeKey, name, access })
  const connectionId = await connectionOf(parts, { platform, storeKey })
  await parts.unitOfWork.transaction(connectionId, (r) => r.checkpoints.put(approvedStream, id as Checkpoint))
  return { status: 200, message: 'The key was taken.' }
}

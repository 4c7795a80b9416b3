import type { Checkpoint, ConnectionId } from '@connect/core'
import { installedAtStream, spendNonce } from '@connect/database'
import type { Request, Response } from 'express'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { notices } from '../pages/notices.ts'
import { sendNotice } from '../pages/send-page.ts'
import { type Approval, approvalLifeMs, approvedStream, browserHash } from '../session/approval.ts'
import { beginSession } from '../session/begin-session.ts'
import { cookieIn } from '../session/cookies.ts'

/** The browser comes back from the store. Only the one that began is let in, once, and only when the store has handed over a key that works. */
export async function wcAuthReturn(parts: Composition, request: Request, response: Response): Promise<void> {
  const { success, user_id: state } = request.query
  if (success !== '1') return sendNotice(response, 403, notices.notApproved)
  const approval = typeof state === 'string' ? await parts.approvals.read(state) : null
  if (!approval) return sendNotice(response, 403, notices.approvalOver)
  const browser = cookieIn(parts, request, 'begin')
  const connection = await parts.directory.byStore(platform, approval.storeKey)
  if (browser === null || browserHash(browser) !== approval.browser) {
    if (connection) await endApproval(parts, connection.id, approval)
    return sendNotice(response, 403, notices.anotherBrowser)
  }
  const approved = connection && (await parts.unitOfWork.read(connection.id, (r) => r.checkpoints.get(approvedStream)))
  if (!connection || approved !== approval.id) return sendNotice(response, 403, notices.noKey)
  const until = new Date(parts.clock.now() + approvalLifeMs)
  if (!(await spendNonce(parts.database.prisma, connection.id, `approval ${approval.id}`, until)))
    return sendNotice(response, 403, notices.approvalOver)
  // Its mark stays for a while: whoever loads the page again is still the one who began.
  await beginSession(parts, response, approval.storeKey)
}

/**
 * Whoever approved is not who began: a stranger may have sent the store's owner there, to be let in by the owner's word. Nobody is let in by it any more,
 * and whoever was in the meantime is out.
 */
async function endApproval(parts: Composition, connectionId: ConnectionId, { id }: Approval): Promise<void> {
  const isFresh = await spendNonce(parts.database.prisma, connectionId, `approval ${id}`, new Date(parts.clock.now() + approvalLifeMs))
  await parts.unitOfWork.transaction(connectionId, async (r) => {
    if ((await r.checkpoints.get(approvedStream)) !== id) return
    await r.checkpoints.put(approvedStream, null)
    // Sessions are of one instant of access.
    if (!isFresh) await r.checkpoints.put(installedAtStream(platform), new Date(parts.clock.now() + 1).toISOString() as Checkpoint)
  })
}

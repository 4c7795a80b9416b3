import { spendNonce } from '@connect/database'
import type { Request, Response } from 'express'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { notices } from '../pages/notices.ts'
import { sendNotice } from '../pages/send-page.ts'
import { approvalLifeMs, approvedStream, browserHash } from '../session/approval.ts'
import { beginSession } from '../session/begin-session.ts'
import { cookieIn, forgetCookie } from '../session/cookies.ts'

/** The browser comes back from the store. Only the one that began is let in, once, and only when the store has handed over a key that works. */
export async function wcAuthReturn(parts: Composition, request: Request, response: Response): Promise<void> {
  const { success, user_id: state } = request.query
  if (success !== '1') return sendNotice(response, 403, notices.notApproved)
  const approval = typeof state === 'string' ? await parts.approvals.read(state) : null
  if (!approval) return sendNotice(response, 403, notices.approvalOver)
  const browser = cookieIn(parts, request, 'begin')
  if (browser === null || browserHash(browser) !== approval.browser) return sendNotice(response, 403, notices.anotherBrowser)
  const connection = await parts.directory.byStore(platform, approval.storeKey)
  const approved = connection && (await parts.unitOfWork.read(connection.id, (r) => r.checkpoints.get(approvedStream)))
  if (!connection || approved !== approval.id) return sendNotice(response, 403, notices.noKey)
  const until = new Date(parts.clock.now() + approvalLifeMs)
  if (!(await spendNonce(parts.database.prisma, connection.id, `approval ${approval.id}`, until)))
    return sendNotice(response, 403, notices.approvalOver)
  forgetCookie(parts, response, 'begin')
  await beginSession(parts, response, approval.storeKey)
}

import { installedAtStream } from '@connect/database'
import type { Request, Response } from 'express'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { notices } from '../pages/notices.ts'
import { sendNotice } from '../pages/send-page.ts'
import { welcome } from '../people/welcome.ts'
import { openApp } from './open-app.ts'
import { signedPayload } from './signed-payload.ts'

/** BigCommerce's clock and ours may differ by so much. */
const skewMs = 60_000

/** Somebody opens the app in the control panel; a person nobody knows yet is known from now on. */
export async function load(parts: Composition, request: Request, response: Response): Promise<void> {
  const payload = await signedPayload(parts, request)
  if (!payload) return sendNotice(parts, response, 401, notices.notSigned)
  const { storeHash, user, owner, issuedAt: saidAt, url } = payload
  const connection = await parts.directory.byStore(platform, storeHash)
  if (!connection || connection.state === 'disconnected') return sendNotice(parts, response, 403, notices.notInstalled)
  const installedAt = await parts.unitOfWork.read(connection.id, (r) => r.checkpoints.get(installedAtStream(platform)))
  // Of an install that is over: whoever it names may have lost their access meanwhile, and nobody told us.
  if (installedAt === null || Date.parse(saidAt) + skewMs < Date.parse(installedAt))
    return sendNotice(parts, response, 401, notices.notSigned)
  if (!(await welcome(parts, connection.id, { user, owner, saidAt }))) return sendNotice(parts, response, 403, notices.removed)
  await openApp(parts, response, { storeHash, userId: user.id, saidAt, url })
}

import { installedAtStream } from '@connect/database'
import type { Response } from 'express'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { setCookie } from './cookies.ts'
import { sessionLifeMs } from './session.ts'

/** Lets the browser in that has just shown that it has the store, and leads it to the app. */
export async function beginSession(parts: Composition, response: Response, storeKey: string): Promise<void> {
  const connection = await parts.directory.byStore(platform, storeKey)
  const installedAt = connection && (await parts.unitOfWork.read(connection.id, (r) => r.checkpoints.get(installedAtStream(platform))))
  if (!installedAt) throw new Error(`A session was to begin in a store that has given no access: ${storeKey}`)
  setCookie(parts, response, 'session', await parts.sessions.mint({ storeKey, installedAt }, sessionLifeMs), sessionLifeMs)
  response.redirect(303, '/app')
}

import { dataHeaders } from '@connect/store-app'
import type { Request, Response } from 'express'
import type { Composition } from '../composition.ts'
import { onUserRemoved } from '../people/removed.ts'
import { signedPayload } from './signed-payload.ts'

/** The owner takes a person's access away. */
export async function removeUser(parts: Composition, request: Request, response: Response): Promise<void> {
  response.set(dataHeaders)
  const payload = await signedPayload(parts, request)
  if (!payload) return void response.status(401).end()
  await onUserRemoved(parts, { storeHash: payload.storeHash, user: payload.user, saidAt: payload.issuedAt })
  response.status(200).end()
}

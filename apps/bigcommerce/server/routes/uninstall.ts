import { dataHeaders, onUninstalled } from '@connect/store-app'
import type { Request, Response } from 'express'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { signedPayload } from './signed-payload.ts'

/** BigCommerce says when in whole seconds. */
export const exactToMs = 1_000

/** The store removes the app: its token and everybody's sessions are gone at once, and nothing runs for it any more. */
export async function uninstall(parts: Composition, request: Request, response: Response): Promise<void> {
  response.set(dataHeaders)
  const payload = await signedPayload(parts, request)
  if (!payload) return void response.status(401).end()
  await onUninstalled(parts, { platform, storeKey: payload.storeHash, occurredAt: payload.issuedAt, exactToMs })
  response.status(200).end()
}

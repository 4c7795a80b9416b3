import { type SignedPayload, verifySignedPayload } from '@connect/bigcommerce'
import type { Request } from 'express'
import type { Composition } from '../composition.ts'

/** Who BigCommerce says is at its control panel, believed; null: it did not say so, or not for us, or not now. */
export async function signedPayload({ environment, secrets, clock, log }: Parts, request: Request): Promise<SignedPayload | null> {
  const jwt = request.query['signed_payload_jwt']
  const app = { clientId: environment.BIGCOMMERCE_CLIENT_ID, secrets }
  const payload = typeof jwt === 'string' ? await verifySignedPayload(jwt, app, clock) : null
  if (!payload) log.warn('A call that BigCommerce did not sign was refused', { path: request.path })
  return payload
}
type Parts = Pick<Composition, 'environment' | 'secrets' | 'clock' | 'log'>

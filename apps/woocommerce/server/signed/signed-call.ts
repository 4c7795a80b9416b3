import type { ConnectionRecord } from '@connect/core'
import { findKeyHolder, type KeyHolder, spendNonce } from '@connect/database'
import { readBody, unread } from '@connect/store-app'
import { NONCE_SECONDS, readAccess, verifySigned } from '@connect/woocommerce'
import type { Request, Response } from 'express'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { refuse, tooLarge } from './refuse.ts'

/** A request of a plugin's, believed. */
export interface SignedCall {
  readonly connection: ConnectionRecord
  readonly body: Uint8Array
  /** When it was signed, by the store's clock, in milliseconds. */
  readonly signedAt: number
}

/** As the protocol has it. */
const largestBody = 1024 * 1024

/** Looks whose request it is before anything of it is read; one that is not believed is answered here. null: it was. */
export async function signedCall(parts: Composition, request: Request, response: Response): Promise<SignedCall | null> {
  const { headers, body: stream } = unread(request)
  const body = await readBody({ headers, body: stream }, largestBody)
  if (!body) {
    response.set('connection', 'close')
    refuse(response, tooLarge)
    return null
  }
  const { database, clock, log } = parts
  let holder: KeyHolder | null = null
  const verdict = await verifySigned(
    { headers, body, target: request.path },
    {
      now: clock.now(),
      secretOf: async (keyId) => {
        holder = await findKeyHolder(database.prisma, parts.vault, platform, keyId)
        const access = holder && readAccess(holder.credential.secret)
        return access?.kind === 'plugin' && access.key.id === keyId ? access.key.secret : null
      },
      isFresh: async (_, nonce) => {
        const until = new Date(clock.now() + NONCE_SECONDS * 1000)
        return holder !== null && spendNonce(database.prisma, holder.connection.id, nonce, until)
      },
    },
  )
  const connection = connectionOf(holder)
  if (verdict.kind === 'signed' && connection) return { connection, body, signedAt: Number(headers['x-intellitrack-timestamp']) * 1000 }
  if (verdict.kind === 'refused') {
    log.warn('A request of a plugin was refused', { path: request.path, code: verdict.refusal.code, store: connection?.storeKey ?? null })
    refuse(response, verdict.refusal)
  }
  return null
}

/** What was found while the request was verified. */
const connectionOf = (holder: KeyHolder | null): ConnectionRecord | null => holder?.connection ?? null

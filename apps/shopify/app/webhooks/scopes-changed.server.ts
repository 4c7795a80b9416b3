import type { Checkpoint, Signal } from '@connect/core'
import { grantedScopes, missingScopes } from '@connect/shopify'
import { judgePermissions } from '@connect/store-app'
import type { Composition } from '../composition.server.ts'

/** What the merchant lets the app do has changed: a needed permission that is missing now is a problem, one that is back is none any more. */
export async function onScopesChanged(parts: Parts, signal: Signal, body: Uint8Array): Promise<void> {
  const granted = grantedScopes(body)
  const connection = granted && (await parts.directory.byStore('shopify', signal.storeKey))
  if (!connection) return
  await parts.unitOfWork.transaction(connection.id, async (r) => {
    // Webhooks come in any order: one of before the last that was looked at is about what was so then.
    const looked = await r.checkpoints.get(scopesAtStream)
    if (looked && signal.occurredAt && signal.occurredAt < looked) return
    await judgePermissions(parts, r, missingScopes(granted))
    if (signal.occurredAt) await r.checkpoints.put(scopesAtStream, signal.occurredAt as Checkpoint)
  })
}
type Parts = Pick<Composition, 'directory' | 'unitOfWork' | 'clock' | 'random'>

const scopesAtStream = 'shopify:scopes-at'

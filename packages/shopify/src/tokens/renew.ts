import { refreshOfflineToken } from './grants.ts'
import type { OfflineToken, TokenRequester } from './token-request.ts'

/** A token in the form in which it is kept: what app and worker share. */
export interface KeptToken {
  readonly accessToken: string
  readonly refreshToken: string | null
  /** UTC ISO instant; null: it never ends. */
  readonly expiresAt: string | null
}

/**
 * The one way in which an offline token is renewed, by the app and by the worker alike; the caller holds the lock of its row. null: the shop will
 * never take it again, a person has to open the app. Throws Unavailable when the shop cannot be asked.
 */
export async function renewOfflineToken(requester: TokenRequester, current: Pick<KeptToken, 'refreshToken'>): Promise<KeptToken | null> {
  if (current.refreshToken === null) return null
  const answer = await refreshOfflineToken(requester, current.refreshToken)
  return answer.kind === 'refused' ? null : keptToken(answer.token)
}

export const keptToken = ({ accessToken, refreshToken, expiresAt }: OfflineToken): KeptToken => ({
  accessToken,
  refreshToken,
  expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
})

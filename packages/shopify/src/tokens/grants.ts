import { requestToken, type TokenAnswer, type TokenRequester } from './token-request.ts'

/** An embedded page's session token becomes an offline token that expires (token exchange; reference 1.2 no. 4, 1.3). */
export function exchangeSessionToken(requester: TokenRequester, sessionToken: string): Promise<TokenAnswer> {
  return requestToken(requester, {
    ...EXCHANGE,
    subject_token: sessionToken,
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
  })
}

/** A new pair for a refresh token. The old one stays good until the new access token is first used, so a lost reply is asked for again with the same. */
export function refreshOfflineToken(requester: TokenRequester, refreshToken: string): Promise<TokenAnswer> {
  return requestToken(requester, { grant_type: 'refresh_token', refresh_token: refreshToken })
}

/** An old offline token that never ended becomes one that does. */
export function migrateOfflineToken(requester: TokenRequester, accessToken: string): Promise<TokenAnswer> {
  return requestToken(requester, { ...EXCHANGE, subject_token: accessToken, subject_token_type: OFFLINE })
}

const OFFLINE = 'urn:shopify:params:oauth:token-type:offline-access-token'
const EXCHANGE = {
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  requested_token_type: OFFLINE,
  expiring: '1',
}

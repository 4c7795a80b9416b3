import { TransportError, type TransportRequest, Unavailable } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { exchangeSessionToken, migrateOfflineToken, refreshOfflineToken } from './grants.ts'
import type { TokenRequester } from './token-request.ts'

const granted = {
  access_token: 'shpat_1',
  scope: 'read_orders,write_inventory',
  expires_in: 3600,
  refresh_token: 'shprt_1',
  refresh_token_expires_in: 7200,
}

function shop(status: number, body: unknown, headers: Record<string, string> = {}) {
  const requests: TransportRequest[] = []
  const requester: TokenRequester = {
    shop: 'demo.myshopify.com',
    clientId: 'client',
    clientSecret: 'secret',
    clock: { now: () => 1_000_000 },
    transport: {
      async send(request) {
        requests.push(request)
        if (status === 0) throw new TransportError('reset', 'maybe')
        return { status, headers, text: async () => (typeof body === 'string' ? body : JSON.stringify(body)), async *stream() {} }
      },
    },
  }
  return { requester, sent: () => JSON.parse(String(requests[0]?.body)) as Record<string, string>, url: () => requests[0]?.url }
}

describe('an offline token', () => {
  it('is got for a session token, and ends', async () => {
    const { requester, sent, url } = shop(200, granted)
    expect(await exchangeSessionToken(requester, 'jwt')).toEqual({
      kind: 'token',
      token: {
        accessToken: 'shpat_1',
        scopes: ['read_orders', 'write_inventory'],
        expiresAt: 4_600_000,
        refreshToken: 'shprt_1',
        refreshTokenExpiresAt: 8_200_000,
      },
    })
    expect(url()).toBe('https://demo.myshopify.com/admin/oauth/access_token')
    expect(sent()).toEqual({
      client_id: 'client',
      client_secret: 'secret',
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: 'jwt',
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
      expiring: '1',
    })
  })

  it('is renewed by its refresh token', async () => {
    const { requester, sent } = shop(200, granted)
    expect(await refreshOfflineToken(requester, 'shprt_0')).toMatchObject({ kind: 'token' })
    expect(sent()).toEqual({ client_id: 'client', client_secret: 'secret', grant_type: 'refresh_token', refresh_token: 'shprt_0' })
  })

  it('of the old kind is exchanged for one that ends', async () => {
    const { requester, sent } = shop(200, granted)
    await migrateOfflineToken(requester, 'shpat_0')
    expect(sent()).toMatchObject({
      subject_token: 'shpat_0',
      subject_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
      expiring: '1',
    })
  })

  it('is refused for good with a reason, without naming any secret', async () => {
    const { requester } = shop(400, { error: 'invalid_grant', error_description: 'the refresh token is spent' })
    expect(await refreshOfflineToken(requester, 'shprt_0')).toEqual({
      kind: 'refused',
      reason: 'invalid_grant: the refresh token is spent',
    })
    expect(await refreshOfflineToken(shop(403, '<html>').requester, 'shprt_0')).toEqual({ kind: 'refused', reason: 'HTTP 403' })
  })

  it.each([
    [0, '', 'unreachable'],
    [503, '', 'unreachable'],
    [429, '', 'throttled'],
    [200, '{}', 'fault'],
  ])('cannot be had now when the shop answers %i: the old one stays what it was', async (status, body, reason) => {
    const asking = refreshOfflineToken(shop(status, body, { 'retry-after': '2' }).requester, 'shprt_0')
    await expect(asking).rejects.toBeInstanceOf(Unavailable)
    await expect(asking).rejects.toMatchObject({ reason })
  })
})

import { TransportError, type TransportRequest } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { exchangeInstallCode, type InstallRequester } from './exchange-code.ts'

const answer = {
  access_token: 'token-1',
  scope: 'store_v2_orders store_inventory',
  user: { id: 24654, username: 'ann', email: 'ann@example.com' },
  owner: { id: 24653, username: 'owner', email: 'owner@example.com' },
  context: 'stores/abc123',
  account_uuid: 'a-1',
}
const brought = { code: 'code-1', scope: 'store_v2_orders store_inventory', context: 'stores/abc123', accountUuid: 'a-1' }

function login(status: number, body: unknown, change: Partial<InstallRequester> = {}) {
  const requests: TransportRequest[] = []
  const requester: InstallRequester = {
    clientId: 'client',
    clientSecret: 'app secret',
    redirectUri: 'https://app.example/auth',
    transport: {
      async send(request) {
        requests.push(request)
        if (status === 0) throw new TransportError('reset', 'maybe')
        const text = typeof body === 'string' ? body : JSON.stringify(body)
        return { status, headers: {}, text: async () => text, async *stream() {} }
      },
    },
    ...change,
  }
  return { requester, requests }
}

describe('an install', () => {
  it('brings a token for its store, with who installed it and whose store it is', async () => {
    const { requester, requests } = login(200, answer)
    expect(await exchangeInstallCode(requester, brought)).toEqual({
      kind: 'granted',
      accessToken: 'token-1',
      scopes: ['store_v2_orders', 'store_inventory'],
      storeHash: 'abc123',
      user: { id: '24654', email: 'ann@example.com' },
      owner: { id: '24653', email: 'owner@example.com' },
    })
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({ method: 'POST', url: 'https://login.bigcommerce.com/oauth2/token' })
    expect(JSON.parse(String(requests[0]?.body))).toEqual({
      client_id: 'client',
      client_secret: 'app secret',
      code: 'code-1',
      context: 'stores/abc123',
      scope: 'store_v2_orders store_inventory',
      grant_type: 'authorization_code',
      redirect_uri: 'https://app.example/auth',
    })
  })

  it('can be tried against a stand-in for the login', async () => {
    const { requester, requests } = login(200, answer, { loginOrigin: 'http://127.0.0.1:4000/' })
    await exchangeInstallCode(requester, brought)
    expect(requests[0]?.url).toBe('http://127.0.0.1:4000/oauth2/token')
  })

  it('of an app that names no owner belongs to who installed it', async () => {
    const { owner: _, ...older } = answer
    expect(await exchangeInstallCode(login(200, older).requester, brought)).toMatchObject({ kind: 'granted', owner: { id: '24654' } })
  })

  it.each(['abc123', 'stores/', 'stores/abc123/v2', 'stores/../x', 'stores/ABC', ' stores/abc123', 'channels/abc123', ''])(
    'for "%s" is refused without asking anybody',
    async (context) => {
      const { requester, requests } = login(200, answer)
      expect(await exchangeInstallCode(requester, { ...brought, context })).toMatchObject({ kind: 'rejected', code: 'install_malformed' })
      expect(requests).toEqual([])
    },
  )

  it('without a code is refused without asking anybody', async () => {
    const { requester, requests } = login(200, answer)
    expect(await exchangeInstallCode(requester, { ...brought, code: '' })).toMatchObject({ code: 'install_malformed' })
    expect(requests).toEqual([])
  })

  it('with a code that was used before is refused, and never asked for again', async () => {
    const { requester, requests } = login(400, { error: 'invalid_grant' })
    expect(await exchangeInstallCode(requester, brought)).toMatchObject({
      kind: 'rejected',
      code: 'install_refused',
      message: expect.stringContaining('invalid_grant, HTTP 400'),
    })
    expect(requests).toHaveLength(1)
  })

  it.each([
    [0, '', 'install_unanswered'],
    [429, '', 'install_unanswered'],
    [503, '<html>', 'install_unanswered'],
    [302, '', 'install_refused'],
    [401, '<html>', 'install_refused'],
    [403, { error: 'Sent <script> of somebody' }, 'install_refused'],
    [404, '', 'install_refused'],
    [200, '', 'install_unreadable'],
    [200, '<html>', 'install_unreadable'],
    [200, [], 'install_unreadable'],
    [200, { ...answer, access_token: '' }, 'install_unreadable'],
    [200, { ...answer, user: null }, 'install_unreadable'],
    [200, { ...answer, context: 'stores/xyz789' }, 'install_other_store'],
    [200, { ...answer, account_uuid: 'a-2' }, 'install_other_store'],
  ])('answered with %i %o ends with %s', async (status, body, code) => {
    const outcome = await exchangeInstallCode(login(status, body).requester, brought)
    expect(outcome).toMatchObject({ kind: 'rejected', code })
    expect(JSON.stringify(outcome)).not.toMatch(/app secret|code-1|token-1|script/)
  })
})

import { exchange, REHEARSAL_SHOP, rehearse } from '@connect/simulators/shopify'
import { expect, it } from 'vitest'
import { createShopify } from '../create-shopify.ts'
import { exchangeSessionToken, refreshOfflineToken } from '../tokens/grants.ts'
import type { TokenRequester } from '../tokens/token-request.ts'

const HOUR = 3_600_000

async function open() {
  const rehearsal = await rehearse()
  const { clock, random, timer, transport, app } = rehearsal
  const requester: TokenRequester = {
    shop: REHEARSAL_SHOP,
    adminOrigin: 'http://shopify.test',
    clientId: app.clientId,
    clientSecret: app.clientSecret,
    transport,
    clock,
  }
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
  const connect = (accessToken: (refused?: { readonly refused: string }) => Promise<string>) =>
    createShopify({ ...requester, random, timer, log, accessToken, settings: { stockFigure: 'on_hand' } })
  return { rehearsal, requester, connect }
}

it("a page's session token becomes an offline token that works, and ends after an hour", async () => {
  const { rehearsal, requester, connect } = await open()
  const session = rehearsal.platform.sessionToken(REHEARSAL_SHOP, rehearsal.app.clientId)
  const answer = await exchangeSessionToken(requester, session)
  if (answer.kind !== 'token') throw new Error(answer.reason)
  const store = connect(async () => answer.token.accessToken)
  expect(await store.describe()).toMatchObject({ storeKey: REHEARSAL_SHOP })
  expect(answer.token.expiresAt).toBe(rehearsal.now() + HOUR)
  rehearsal.pass(HOUR + 1000)
  await expect(store.describe()).rejects.toMatchObject({ name: 'Unavailable', reason: 'auth' })
})

it('a token that ended is refreshed in the middle of a call, once', async () => {
  const { rehearsal, requester, connect } = await open()
  let tokens: { access: string; refresh: string } = await exchange(rehearsal).then((one) => ({
    access: one.access_token,
    refresh: one.refresh_token,
  }))
  let refreshed = 0
  const store = connect(async (refused) => {
    if (!refused) return tokens.access
    refreshed += 1
    const answer = await refreshOfflineToken(requester, tokens.refresh)
    if (answer.kind !== 'token') throw new Error(answer.reason)
    tokens = { access: answer.token.accessToken, refresh: answer.token.refreshToken ?? '' }
    return tokens.access
  })
  rehearsal.pass(HOUR + 1000)
  await store.describe()
  await store.locations()
  expect(refreshed).toBe(1)
})

it('a lost reply to a refresh does no harm: the same refresh token is good for another try', async () => {
  const { rehearsal, requester, connect } = await open()
  const { refresh_token } = await exchange(rehearsal)
  await rehearsal.platform.faults.set({ kind: 'lose-reply', on: 'token', times: 1 })
  await expect(refreshOfflineToken(requester, refresh_token)).rejects.toMatchObject({ reason: 'unreachable' })
  const again = await refreshOfflineToken(requester, refresh_token)
  if (again.kind !== 'token') throw new Error(again.reason)
  expect(await connect(async () => again.token.accessToken).describe()).toMatchObject({ storeKey: REHEARSAL_SHOP })
})

import {
  changeScopes,
  createProduct,
  launchUrl,
  markUninstalled,
  ownerOf,
  placeOrder,
  REHEARSAL_STORE,
  signedPayload,
} from '@connect/simulators/bigcommerce'
import { describe, expect, it } from 'vitest'
import { exchangeInstallCode, type InstallCode } from '../install/exchange-code.ts'
import { verifySignedPayload } from '../install/verify-payload.ts'
import { createSignalParser } from '../signals/parse-signal.ts'
import { type OpenStore, openStore } from '../testing/open-store.ts'

const shop = () => openStore((context) => createProduct(context, { name: 'Mug', sku: 'MUG', price: '9.00', stock: 100 }))
const requesterOf = ({ rehearsal }: OpenStore) => ({
  clientId: rehearsal.app.clientId,
  clientSecret: rehearsal.app.clientSecret,
  loginOrigin: 'http://bigcommerce.test',
  redirectUri: rehearsal.app.callbacks.auth,
  transport: rehearsal.transport,
})
function broughtBy(address: string): InstallCode {
  const { searchParams } = new URL(address)
  const said = (name: string) => searchParams.get(name) ?? ''
  return { code: said('code'), scope: said('scope'), context: said('context'), accountUuid: said('account_uuid') }
}

describe('installing the app in the simulated store', () => {
  it('brings a token that works, and the code is good once', async () => {
    const open = await shop()
    const { app } = open.rehearsal
    const brought = broughtBy(await open.act((context) => changeScopes(context, app, app.scopes)))
    const granted = await exchangeInstallCode(requesterOf(open), brought)
    expect(granted).toMatchObject({ kind: 'granted', storeHash: REHEARSAL_STORE, scopes: app.scopes, user: { id: expect.any(String) } })
    open.rehearsal.token = granted.kind === 'granted' ? granted.accessToken : ''
    expect(await open.store.describe()).toMatchObject({ storeKey: REHEARSAL_STORE, missingPermissions: [] })
    expect(await exchangeInstallCode(requesterOf(open), brought)).toMatchObject({ kind: 'rejected', code: 'install_refused' })
  })

  it('fails clearly with a code of nobody, a wrong secret, and a reply that was lost', async () => {
    const open = await shop()
    const { app, platform } = open.rehearsal
    const brought = broughtBy(await open.act((context) => changeScopes(context, app, app.scopes)))
    expect(await exchangeInstallCode(requesterOf(open), { ...brought, code: 'guess' })).toMatchObject({ code: 'install_refused' })
    expect(await exchangeInstallCode({ ...requesterOf(open), clientSecret: 'guess' }, brought)).toMatchObject({ code: 'install_refused' })
    await platform.faults.set({ kind: 'lose-reply', on: 'token', times: 1 })
    expect(await exchangeInstallCode(requesterOf(open), brought)).toMatchObject({ kind: 'rejected', code: 'install_unanswered' })
  })
})

describe('opening the app from the simulated control panel', () => {
  it('is believed for a day, and only by this app', async () => {
    const open = await shop()
    const { app, clock } = open.rehearsal
    const address = await open.act((context) => launchUrl(context, app, { path: '/orders' }))
    const jwt = new URL(address).searchParams.get('signed_payload_jwt') ?? ''
    const signed = { clientId: app.clientId, secrets: [app.clientSecret] }
    expect(await verifySignedPayload(jwt, signed, clock)).toMatchObject({ storeHash: REHEARSAL_STORE, url: '/orders' })
    expect(await verifySignedPayload(jwt, { ...signed, clientId: 'app-2' }, clock)).toBeNull()
    expect(await verifySignedPayload(jwt, { ...signed, secrets: ['guess'] }, clock)).toBeNull()
    const forged = await open.act((context) => signedPayload(context, { ...app, clientSecret: 'guess' }, { user: ownerOf(context) }))
    expect(await verifySignedPayload(forged, signed, clock)).toBeNull()
    await open.pass(24 * 60 * 60_000 + 61_000)
    expect(await verifySignedPayload(jwt, signed, clock)).toBeNull()
  })
})

describe('webhooks of the simulated store', () => {
  it('are believed when the app’s own hooks send them, and never when they are forged', async () => {
    const open = await shop()
    const { app, platform, received } = open.rehearsal
    const parser = createSignalParser({ clientId: app.clientId, secrets: [app.clientSecret] })
    const readAll = () =>
      received.splice(0).map(({ headers = {}, body }) =>
        parser.parseSignal({
          headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
          body: new TextEncoder().encode(String(body)),
        }),
      )
    expect(await open.store.ensureSubscriptions()).toMatchObject({ missing: [] })
    await open.pass(60_000)
    await open.act((context) => placeOrder(context, { lines: [{ sku: 'MUG' }] }))
    await platform.deliverDueWebhooks()
    const readings = readAll()
    expect(readings.length).toBeGreaterThan(0)
    expect(readings.every(({ kind }) => kind === 'signal')).toBe(true)
    expect(readings).toContainEqual({
      kind: 'signal',
      signal: expect.objectContaining({ storeKey: REHEARSAL_STORE, topic: 'orders_changed', subject: '100' }),
    })
    await platform.faults.set({ kind: 'webhook-forge', on: '*', times: 1 })
    await open.act((context) => placeOrder(context, { lines: [{ sku: 'MUG' }] }))
    await platform.deliverDueWebhooks()
    expect(readAll().filter(({ kind }) => kind === 'rejected')).toMatchObject([{ code: 'bad_signature' }])
    await open.act((context) => markUninstalled(context, app.clientId))
    await platform.deliverDueWebhooks()
    expect(readAll()).toContainEqual({ kind: 'signal', signal: expect.objectContaining({ topic: 'uninstalled', subject: null }) })
  })
})

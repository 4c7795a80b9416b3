import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { exchange, REHEARSAL_SHOP, type Rehearsal, rehearse } from '../server/rehearsal.ts'

const launch = async (shop: Rehearsal, input: object = {}) => {
  const { status, text } = await shop.request('POST', `/_control/shops/${REHEARSAL_SHOP}/app/launch`, input)
  return { status, ...(JSON.parse(text) as { readonly result?: string; readonly error?: string }) }
}

describe('the admin opens an app', () => {
  it('at its own address, with shop, host and an id token that is good for an exchange', async () => {
    const shop = await rehearse({ applicationUrl: 'http://app.test/app' })
    const url = new URL((await launch(shop)).result ?? '')
    expect(url.origin + url.pathname).toBe('http://app.test/app')
    expect([url.searchParams.get('shop'), url.searchParams.get('embedded')]).toEqual([REHEARSAL_SHOP, '1'])
    expect(Buffer.from(url.searchParams.get('host') ?? '', 'base64').toString()).toBe('admin.shopify.com/store/demo')
    expect(await exchange(shop, url.searchParams.get('id_token') ?? '')).toHaveProperty('access_token')
  })

  it('signs everything that stands in the address', async () => {
    const shop = await rehearse()
    const { searchParams } = new URL((await launch(shop, { path: '/app/orders?filter=open' })).result ?? '')
    const signed = [...searchParams].filter(([name]) => name !== 'hmac').sort()
    const text = signed.map(([name, value]) => `${name}=${value}`).join('&')
    expect(searchParams.get('filter')).toBe('open')
    expect(searchParams.get('hmac')).toBe(createHmac('sha256', shop.app.clientSecret).update(text).digest('hex'))
  })

  it('names the person who is at the admin', async () => {
    const shop = await rehearse()
    const token = new URL((await launch(shop, { user: '7' })).result ?? '').searchParams.get('id_token') ?? ''
    expect(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({ sub: '7' })
  })

  it('not where it is not installed, and never at somebody else’s address', async () => {
    const shop = await rehearse()
    expect(await launch(shop, { path: 'http://elsewhere.test/app' })).toMatchObject({ status: 422 })
    await shop.request('POST', `/_control/shops/${REHEARSAL_SHOP}/app/uninstall`)
    expect(await launch(shop)).toMatchObject({ status: 422, error: expect.stringContaining('cannot be opened') })
  })

  it('and knows every app by what its developer registered, without the secret', async () => {
    const shop = await rehearse({ name: 'Shelves', handle: 'shelves' })
    const { text } = await shop.request('GET', '/_control/apps')
    expect(JSON.parse(text)).toMatchObject({ apps: [{ clientId: 'app-1', name: 'Shelves', handle: 'shelves' }] })
    expect(text).not.toContain(shop.app.clientSecret)
  })
})

import { describe, expect, it } from 'vitest'
import { browser, type OpenApp, otherShop, shop, webhook } from './open-app.ts'

/** What every answer of the app has, or must not have. */
export function hygieneTests(now: () => OpenApp): void {
  const get = (path: string, headers: Readonly<Record<string, string>> = browser) =>
    fetch(`${now().app.url}${path}`, { headers, redirect: 'manual' })
  const answers = (): Readonly<Record<string, () => Promise<Response>>> => ({
    'the app’s page': () => now().openPage(now().sessionToken()),
    'its data': () => now().ask(now().sessionToken()),
    'a page without a token': () => now().openPage(''),
    'a page for another shop': () => now().openPage(now().sessionToken(), { of: otherShop }),
    'data with a bad token': () => now().ask('a.b.c'),
    'the page where App Bridge fetches a token': () =>
      get(`/auth/session-token?shop=${shop}&shopify-reload=${encodeURIComponent('https://app.example/app')}`),
    'an address that leads out of the frame to somebody else': () =>
      get(`/auth/exit-iframe?shop=${shop}&exitIframe=${encodeURIComponent('https://evil.example')}`),
    'the page without a shop': () => get('/app'),
    'the page with a host that is none': () => get(`/app?shop=${shop}&embedded=1&host=%00`),
    'the page for people who are lost': () => get('/auth/login'),
    'the address itself': () => get('/'),
    'an address that is not there': () => get('/app/nowhere'),
    'a crawler’s visit': () => get('/app', { 'user-agent': 'Googlebot/2.1' }),
    'the health check': () => get('/healthz'),
    'a webhook': () => now().post(webhook('orders/create', { id: 77 }).headers, '{"id":77}'),
    'a forged webhook': () => now().post({}, '{}'),
  })

  describe('every answer', () => {
    it('sets no cookie, keeps browsers from guessing, and shows nobody a stack', async () => {
      for (const [name, ask] of Object.entries(answers())) {
        const response = await ask()
        expect([name, response.headers.getSetCookie()]).toEqual([name, []])
        expect([name, response.headers.get('x-content-type-options')]).toEqual([name, 'nosniff'])
        expect([name, response.headers.get('referrer-policy')]).toEqual([name, 'no-referrer'])
        expect([name, response.headers.get('x-powered-by')]).toEqual([name, null])
        const text = await response.text()
        expect([name, /\n\s+at |node_modules|\/apps\/shopify\//.test(text)]).toEqual([name, false])
        expect([name, response.status < 500]).toEqual([name, true])
      }
    })

    it('that is a page may be framed by its own shop’s admin only, or by nobody', async () => {
      for (const [name, ask] of Object.entries(answers())) {
        const { headers } = await ask()
        if (!headers.get('content-type')?.startsWith('text/html')) continue
        const [, shops] = /frame-ancestors ([^;]+);/.exec(headers.get('content-security-policy') ?? '') ?? []
        expect([name, shops]).not.toEqual([name, undefined])
        expect([name, shops?.includes('*')]).toEqual([name, false])
        expect([name, (shops?.match(/[a-z0-9-]+\.myshopify\.com/g) ?? []).length <= 1]).toEqual([name, true])
      }
    })
  })

  describe('the page', () => {
    it('that cannot be made says so in a sentence with what to do, never with a stack', async () => {
      await now().database.cut()
      const [page, data] = [await now().openPage(now().sessionToken()), await now().ask(now().sessionToken())]
      await now().database.mend()
      await expect.poll(() => get('/healthz').then(({ status }) => status), { timeout: 20_000, interval: 500 }).toBe(200)
      expect([page.status, data.status]).toEqual([500, 500])
      expect(page.headers.get('content-security-policy')).toContain(`frame-ancestors https://${shop} `)
      const texts = [await page.text(), await data.text()]
      expect(texts[0]).toContain('Nothing is lost')
      for (const text of texts) expect(text).not.toMatch(/\n\s+at |node_modules|PrismaClient|ECONN/)
    })

    it('asks for no storage of the browser’s before it lives, and discovers no routes by it', async () => {
      const html = await (await now().openPage(now().sessionToken())).text()
      expect(html).not.toMatch(/sessionStorage|localStorage|document\.cookie/)
      expect(html).toContain('"v3_lazyRouteDiscovery":false')
    })

    it('asks nobody for the address of a shop', async () => {
      for (const path of ['/', '/auth/login', '/app']) {
        const page = await fetch(`${now().app.url}${path}`, { headers: browser })
        const html = await page.text()
        expect([path, page.status, /<form|<input/.test(html)]).toEqual([path, 200, false])
        expect(html).toContain('from your Shopify admin')
      }
    })

    it('loads App Bridge before any other script, from where it is told to', async () => {
      const html = await (await now().openPage(now().sessionToken())).text()
      const head = /<head>.*<\/head>/s.exec(html)?.[0] ?? ''
      expect(/<script[^>]*>/.exec(head)?.[0]).toBe('<script src="https://cdn.shopify.com/shopifycloud/app-bridge.js">')
      expect(head).toContain('<meta name="shopify-api-key" content="app-under-test"/>')
    })

    it('is dressed by ourselves', async () => {
      const html = await (await now().openPage(now().sessionToken())).text()
      const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href)
      expect(sheets.length).toBeGreaterThan(0)
      for (const sheet of sheets) expect((await get(sheet ?? '')).status).toBe(200)
    })
  })
}

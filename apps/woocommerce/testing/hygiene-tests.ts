import { answersBattery, directivesOf, textAt } from '@connect/store-app/testing'
import { describe, expect, it } from 'vitest'
import { newBrowser } from './browser.ts'
import { batch } from './connect-tests.ts'
import { home, type OpenApp, ownerKeys, readerKeys, restHome } from './open-app.ts'
import { ada, screenOf } from './screens-tests.ts'

/** What every answer of the app has, or must not have. */
export function hygieneTests(now: () => OpenApp): void {
  const screen = screenOf(now)
  const signedIn = async () => {
    const browser = newBrowser(now())
    await browser.post('/rest', { address: restHome, ...ownerKeys })
    return browser
  }
  const answers: Readonly<Record<string, () => Promise<Response>>> = {
    'the front page': () => now().get('/'),
    'the page that gives codes': () => now().get('/connect'),
    'a pairing code': () => now().post('/connect', { address: home }),
    'the page for stores without the plugin': () => now().get('/rest'),
    'a store that is none': () => now().post('/rest', { address: 'http://shop.example' }),
    'a form of another page’s': () => now().post('/rest', { address: home }, { origin: 'https://evil.example' }),
    'a return that is none': () => now().get('/wc-auth/return?success=1&user_id=a.b.c'),
    'a callback that is none': () => now().get('/wc-auth/callback', { method: 'POST', body: '{' }),
    'the app without a session': () => now().get('/app'),
    'the app’s page': async () => (await signedIn()).get('/app'),
    'data with a session': async () => (await signedIn()).get('/api/screens/orders'),
    'data without a session': () => now().get('/api/screens/orders'),
    'a plugin’s batch': () => now().signed('/plugin/events', batch()),
    'a plugin’s screen': () => screen('orders', ada),
    'a plugin’s screen that is not there': () => screen('__proto__', ada),
    'a request that is not signed': () => now().get('/plugin/events', { method: 'POST', body: '{}' }),
    'a store that asks for nothing': () => now().get('/plugin/connect', { method: 'POST', body: 'no JSON' }),
    'a forged webhook': () => now().get('/webhooks/nobody', { method: 'POST', body: '{}' }),
    'an address that is not there': () => now().get('/nowhere'),
    'an address that cannot be read': () => now().get('/%E0%A4%A'),
    'the health check': () => now().get('/healthz'),
    'a script': () => now().get('/assets/admin.js'),
  }
  answersBattery(answers, { source: '/apps/woocommerce/', referrers: ['no-referrer', 'same-origin'] })

  describe('every answer', () => {
    it('that is a page is kept by nobody, framed by nobody, tells other sites nothing, and runs nothing that is not its own', async () => {
      const nonces = new Set<string>()
      for (const [name, ask] of Object.entries(answers)) {
        const answer = await ask()
        if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
        const directives = directivesOf(answer)
        const html = await answer.text()
        expect([name, directives['frame-ancestors'], directives['object-src'], directives['base-uri'], directives['form-action']]).toEqual([
          name,
          "'none'",
          "'none'",
          "'none'",
          "'self'",
        ])
        expect([name, answer.headers.get('cache-control'), answer.headers.get('referrer-policy')]).toEqual([
          name,
          'no-store',
          'same-origin',
        ])
        const [, nonce = ''] = /'nonce-([^']+)'/.exec(directives['script-src'] ?? '') ?? []
        expect([name, directives['script-src']?.includes('unsafe'), nonce.length > 20]).toEqual([name, false, true])
        for (const [, attributes = ''] of html.matchAll(/<script([^>]*)>/g))
          expect([name, /src="\/assets\//.test(attributes) || attributes.includes(`nonce="${nonce}"`)]).toEqual([name, true])
        expect([name, / on[a-z]+="/.test(html)]).toEqual([name, false])
        expect(nonces.has(nonce)).toBe(false)
        nonces.add(nonce)
      }
      expect(nonces.size).toBeGreaterThan(7)
    })

    it('that is data is no page, and kept by nobody', async () => {
      for (const ask of [
        'a plugin’s screen',
        'a plugin’s batch',
        'data with a session',
        'data without a session',
        'a callback that is none',
      ]) {
        const answer = await answers[ask]?.()
        expect([ask, answer && directivesOf(answer)['default-src'], answer?.headers.get('cache-control')]).toEqual([
          ask,
          "'none'",
          'no-store',
        ])
      }
    })
  })

  it('the app’s page loads the built client and nothing else, and browsers keep it until it is another', async () => {
    const html = await (await (await signedIn()).get('/app')).text()
    const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '')
    expect(addresses).toEqual([
      expect.stringMatching(/^\/assets\/admin\.css\?v=[0-9a-f]{16}$/),
      expect.stringMatching(/^\/assets\/admin\.js\?v=[0-9a-f]{16}$/),
    ])
    for (const address of addresses)
      for (const encoding of ['br', 'identity']) {
        const file = await now().get(address, { headers: { 'accept-encoding': encoding } })
        expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
      }
  })

  it('what somebody typed ends no element of a page', async () => {
    for (const path of ['/connect', '/rest']) {
      const html = await (await now().post(path, { address: '"><script>alert(1)</script>' })).text()
      expect(html).not.toContain('<script>alert')
      expect(html).toContain('&#34;&#62;&#60;script')
    }
    await now().prisma.connection.updateMany({ where: { storeKey: 'store.example' }, data: { storeName: '</script><script>alert(1)' } })
    expect(await (await (await signedIn()).get('/app')).text()).not.toContain('<script>alert')
  })

  it('no address leads to another file beside the client’s', async () => {
    const { port } = new URL((await now().get('/healthz')).url)
    for (const path of [
      '/assets/index.php',
      '/assets/../index.php',
      '/assets/%2e%2e/index.php',
      '/assets/',
      '/assets/admin.js/../index.php',
    ]) {
      const said = await textAt(port, path)
      expect([path, said.includes('Silence')]).toEqual([path, false])
    }
  })

  it('no secret is ever in the log: no key, no code, no approval, no session, no customer', async () => {
    const browser = await signedIn()
    await now().signed('/plugin/events', batch(), { ahead: 400 })
    const log = now().log()
    for (const words of ['A request of a plugin was refused', 'A store was not connected', 'Events of a store were stored'])
      expect(log).toContain(words)
    const secrets = [now().shop.key.secret, now().shop.key.id, ...Object.values(ownerKeys), browser.cookies.values().next().value ?? 'none']
    for (const text of [...secrets, ...Object.values(readerKeys), 'eyJ', 'Visser', 'Zoë', 'AAAAA-BBBBB', 'webhookSecret'])
      expect(log).not.toContain(text)
  })
}

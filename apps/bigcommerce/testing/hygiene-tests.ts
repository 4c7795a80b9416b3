import { answersBattery, directivesOf, textAt } from '@connect/store-app/testing'
import { describe, expect, it } from 'vitest'
import { appUrl, type OpenApp, sessionIn, store } from './open-app.ts'
import { payloadWith } from './payloads.ts'

/** What every answer of the app has, or must not have. */
export function hygieneTests(now: () => OpenApp): void {
  const token = async () => (await sessionIn(await now().launch())).token
  const answers: Readonly<Record<string, () => Promise<Response>>> = {
    'the app’s page': () => now().launch(),
    'an install that is none': () => now().get('/auth?code=1&scope=a&context=stores/harbor1'),
    'an opening that is not signed': () => now().get('/load?signed_payload_jwt=a.b.c'),
    'a removal that is not signed': () => now().get('/uninstall?signed_payload_jwt=a.b.c'),
    'a screen’s data': async () => now().api(await token(), 'orders'),
    'data without a session': () => now().api('a.b.c', 'orders'),
    'a screen that is not there': async () => now().api(await token(), '__proto__'),
    'a click that is none': async () =>
      now().api(await token(), 'orders', { method: 'POST', body: new URLSearchParams({ action: 'burn' }) }),
    'the address itself': () => now().get('/'),
    'an address inside the app': () => now().get('/app/orders?filter=waiting'),
    'an address that is not there': () => now().get('/nowhere'),
    'an address that cannot be read': () => now().get('/%E0%A4%A'),
    'the health check': () => now().get('/healthz'),
    'a forged webhook': () => now().post({}, '{}'),
    'a script': () => now().get('/assets/main-1a2b.js'),
  }
  answersBattery(answers, { source: '/apps/bigcommerce/', referrers: ['no-referrer'] })

  describe('every answer', () => {
    it('that is a page is kept by nobody, framed by BigCommerce only, and runs nothing that is not its own', async () => {
      const nonces = new Set<string>()
      for (const [name, ask] of Object.entries(answers)) {
        const answer = await ask()
        if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
        const { origin } = now()
        const directives = directivesOf(answer)
        expect([name, directives['frame-ancestors']]).toEqual([
          name,
          `https://*.mybigcommerce.com https://*.bigcommerce.com ${origin} ${origin.replace('127.0.0.1', 'localhost')}`,
        ])
        expect([name, answer.headers.get('cache-control')]).toEqual([name, 'no-store'])
        const [, nonce = ''] = /'nonce-([^']+)'/.exec(directives['script-src'] ?? '') ?? []
        expect([name, directives['script-src'], directives['style-src']]).toEqual([
          name,
          `'self' 'nonce-${nonce}' https://cdn.bigcommerce.com`,
          `'self' 'nonce-${nonce}'`,
        ])
        for (const [, used] of (await answer.text()).matchAll(/nonce="([^"]*)"/g)) expect([name, used]).toEqual([name, nonce])
        expect(nonces.has(nonce)).toBe(false)
        nonces.add(nonce)
      }
      expect(nonces.size).toBeGreaterThan(4)
    })

    it('that is data is no page, and kept by nobody', async () => {
      const answer = await now().api(await token(), 'orders')
      expect(directivesOf(answer)).toMatchObject({ 'default-src': "'none'", 'frame-ancestors': "'none'" })
      expect(answer.headers.get('cache-control')).toBe('no-store')
    })
  })

  describe('the app’s page', () => {
    it('loads the built client and nothing else', async () => {
      const html = await (await now().launch()).text()
      expect([...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address)).toEqual([
        '/assets/main-3c4d.css',
        '/assets/main-1a2b.js',
      ])
      const script = await now().get('/assets/main-1a2b.js', { headers: { 'accept-encoding': 'br' } })
      expect([script.headers.get('content-encoding'), script.headers.get('cache-control')]).toEqual([
        'br',
        'public, max-age=31536000, immutable',
      ])
    })

    it('holds nothing that ends the element it stands in', async () => {
      const page = await now().get(`/load?signed_payload_jwt=${payloadWith(now(), { url: '/orders?search=</script><script>alert(1)' })}`)
      const html = await page.text()
      expect(html).not.toContain('<script>alert')
      expect(await sessionIn(new Response(html))).toMatchObject({ screen: '/orders?search=</script><script>alert(1)' })
    })

    it('that cannot be made says so in a sentence with what to do', async () => {
      const session = await token()
      await now().database.cut()
      const [page, data] = [await now().launch(), await now().api(session, 'home')]
      await now().database.mend()
      await expect
        .poll(
          () =>
            now()
              .get('/healthz')
              .then(({ status }) => status),
          { timeout: 20_000, interval: 500 },
        )
        .toBe(200)
      expect([page.status, data.status]).toEqual([500, 500])
      const texts = [await page.text(), await data.text()]
      for (const text of texts) {
        expect(text).toContain('Nothing is lost')
        expect(text).not.toMatch(/\n\s+at |node_modules|PrismaClient|ECONN/)
      }
    })
  })

  describe('a click', () => {
    const click = (session: string, headers: Readonly<Record<string, string>>, body: BodyInit = new URLSearchParams({ action: 'pause' })) =>
      now()
        .api(session, 'home', { method: 'POST', headers, body })
        .then(({ status }) => status)

    it('of the app’s own page is carried out; of another’s, or without the session’s header, it is refused', async () => {
      const session = await token()
      const state = async () => (await now().prisma.connection.findFirst({ where: { storeKey: store } }))?.state
      const before = await state()
      for (const origin of ['https://evil.example', 'null', `https://store-${store}.mybigcommerce.com`])
        expect([origin, await click(session, { origin })]).toEqual([origin, 403])
      const bare = await now().get('/api/home', {
        method: 'POST',
        headers: { origin: appUrl },
        body: new URLSearchParams({ action: 'pause' }),
      })
      expect(bare.status).toBe(401)
      expect(await state()).toBe(before)
      expect(await click(session, { origin: appUrl })).toBe(200)
      expect(await click(session, {}, new URLSearchParams({ action: 'resume' }))).toBe(200)
    })

    it('that is no form, too large, or for a screen without one is refused', async () => {
      const session = await token()
      const json = { 'content-type': 'application/json' }
      expect(await click(session, json, JSON.stringify({ action: 'pause' }))).toBe(415)
      expect(await click(session, { 'content-type': 'text/plain' }, 'action=pause')).toBe(415)
      expect(await click(session, {}, new URLSearchParams({ action: 'pause', note: 'x'.repeat(500_000) }))).toBe(413)
      const nothing = await now().api(session, 'activity', { method: 'POST', body: new URLSearchParams({ action: 'retry' }) })
      expect([nothing.status, await nothing.json()]).toEqual([405, { message: expect.any(String) }])
    })
  })

  it('no address leads out of the folder of the client’s files', async () => {
    const { port } = new URL((await now().get('/healthz')).url)
    for (const path of ['/assets/../.vite/manifest.json', '/assets/%2e%2e/.vite/manifest.json', '/assets/..%2f.vite%2fmanifest.json']) {
      const said = await textAt(port, path)
      expect([path, said.includes('isEntry')]).toEqual([path, false])
    }
  })
}

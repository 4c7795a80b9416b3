import { describe, expect, it } from 'vitest'
import { REHEARSAL_STORE, rehearseStore } from './rehearsal.ts'

describe('the server', () => {
  it('answers over a socket as it does in one thread', async () => {
    const shop = await rehearseStore()
    const port = await shop.platform.listen(0)
    try {
      const url = `http://127.0.0.1:${port}/stores/${REHEARSAL_STORE}/v2/store`
      const headers = { accept: 'application/json', 'x-auth-token': shop.token }
      const reply = await fetch(url, { headers })
      expect([reply.status, await reply.json()]).toMatchObject([200, { id: REHEARSAL_STORE }])
      await shop.platform.faults.set({ kind: 'lose-reply', on: '*', times: 1 })
      await expect(fetch(url, { headers })).rejects.toThrow()
    } finally {
      await shop.platform.close()
    }
  })

  it('v2 answers XML to who does not ask for JSON, v3 never', async () => {
    const shop = await rehearseStore()
    const v2 = await shop.api('GET', '/v2/store', undefined, { accept: '*/*' })
    expect([v2.headers['content-type'], v2.text]).toEqual([
      'application/xml; charset=utf-8',
      expect.stringMatching(/^<\?xml[^>]*>\n<store><id>abc123<\/id>/),
    ])
  })

  it('says in the shape of each version what it cannot do', async () => {
    const shop = await rehearseStore()
    expect(await shop.api('GET', '/v2/nothing')).toMatchObject({ status: 404, body: [{ status: 404, message: expect.any(String) }] })
    expect(await shop.api('DELETE', '/v2/store')).toMatchObject({ status: 405 })
    expect(await shop.api('GET', '/v3/nothing')).toMatchObject({ status: 404, body: { status: 404, title: expect.any(String) } })
    expect(await shop.api('GET', '/v2/store', undefined, { 'x-auth-token': 'guess' })).toMatchObject({ status: 401 })
  })
})

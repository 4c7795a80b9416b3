import { describe, expect, it } from 'vitest'
import { rehearseSite } from './rehearsal.ts'

describe('the server', () => {
  it('answers what it does not know as WordPress does, and never with 200', async () => {
    const site = await rehearseSite()
    const heard = await site.api('GET', '/wc/v3/nosuch')
    expect([heard.status, heard.body]).toEqual([404, expect.objectContaining({ code: 'rest_no_route', data: { status: 404 } })])
    expect(site.platform.calls.summary('')).toEqual({ calls: 1, operations: { 'GET ?': 1 } })
  })
})

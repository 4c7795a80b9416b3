import { describe, expect, it } from 'vitest'
import { redact, redactFields, redactUrl } from './redact.ts'

describe('what is logged', () => {
  it('has no access token, key or bearer in it', () => {
    const text = redact('token shpat_0123456789abcdef with Bearer abc.def-ghi and ck_0123456789abcdef0123 and access_token=verysecret&x=1')
    expect(text).not.toMatch(/0123456789abcdef|abc\.def|verysecret/)
    expect(text).toContain('x=1')
  })

  it('has no e-mail address or street in it, also inside JSON', () => {
    const text = redact('{"email":"ann@example.com","address1":"1 \\"Main\\" Street","sku":"A-1"} for bob@example.org')
    expect(text).not.toMatch(/ann@|Main|bob@/)
    expect(text).toContain('A-1')
  })

  it('names the path of a URL, not its credentials', () => {
    const url = redactUrl('https://user:pass@shop.example/wp-json/wc/v3/orders?consumer_key=ck_1&consumer_secret=cs_2&page=3#frag')
    expect(url).toContain('/wp-json/wc/v3/orders')
    expect(url).toContain('page=3')
    expect(url).not.toMatch(/user|pass|ck_1|cs_2|frag/)
    expect(redactUrl('nonsense')).toBe('[redacted]')
  })

  it('blanks fields by their name, at any depth', () => {
    const fields = redactFields({ shop: 'demo', headers: { 'x-shopify-access-token': 'abc', accept: '*/*' }, list: [{ phone: '1' }] })
    expect(fields).toEqual({
      shop: 'demo',
      headers: { 'x-shopify-access-token': '[redacted]', accept: '*/*' },
      list: [{ phone: '[redacted]' }],
    })
  })
})

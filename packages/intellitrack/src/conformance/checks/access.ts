import { type Check, expectEqual, expectTrue } from '../check.ts'

export const accessChecks: readonly Check[] = [
  {
    name: 'A call without a credential is refused with 401 invalid_credentials',
    run: async (bench) => {
      const { status, body } = await bench.ask('GET', bench.division, { credential: null })
      expectEqual([status, body.code], [401, 'invalid_credentials'], 'GET division without a credential')
    },
  },
  {
    name: 'A Store Key nobody issued is refused with 401 invalid_credentials',
    run: async (bench) => {
      const { status, body } = await bench.ask('GET', '/v1/me', { credential: 'isk_0000000000000000000000000000000000000000' })
      expectEqual([status, body.code], [401, 'invalid_credentials'], 'GET /v1/me with a wrong key')
    },
  },
  {
    name: 'A Store Key is of one division and says what it may do',
    run: async (bench) => {
      const { body } = await bench.ask('GET', '/v1/me')
      expectEqual([body.kind, body.divisions?.length], ['store_key', 1], 'kind and number of divisions')
      expectTrue((body.features?.length ?? 0) > 0, 'GET /v1/me names no feature')
    },
  },
  {
    name: 'Another division is refused',
    run: async (bench) => {
      const { status, body } = await bench.ask('GET', '/v1/divisions/no-such-division/items')
      expectTrue((status === 403 && body.code === 'division_not_assigned') || status === 404, `Another division's items answered ${status}`)
    },
  },
  {
    name: 'The division names its time zone, default unit and default site',
    run: async (bench) => {
      const { body } = await bench.ask('GET', bench.division)
      expectTrue(Boolean(body.timeZone && body.defaultUom && body.defaultSiteId), 'A field of the division is empty')
      new Intl.DateTimeFormat('en', { timeZone: String(body.timeZone) })
    },
  },
  {
    name: 'A request that is not the contract is refused with invalid_request, naming the field',
    run: async (bench) => {
      const { status, body } = await bench.ask('POST', `${bench.division}/items:batch`, {
        body: { elements: [{ mode: 'create_or_link' }] },
      })
      expectEqual([status, body.code], [400, 'invalid_request'], 'An item without a number')
      expectTrue(String(body.field).includes('itemNumber'), `The field at fault is given as ${body.field}`)
    },
  },
]

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, openBench, shop } from '../testing/bench.ts'
import { app, storeKey } from '../testing/parties.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench({ settings: { exportStock: 'continuous' } })
  await bench.run('first_dataset')
  await bench.parties.buy(
    shop,
    { MUG: 2 },
    {
      email: 'ann.shore@example.com',
      note: 'Ring twice, the dog bites',
      shippingAddress: {
        firstName: 'Annabel',
        lastName: 'Shoreham',
        address1: '1 Pier Road',
        city: 'Gloucester',
        provinceCode: 'MA',
        zip: '01930',
        countryCode: 'US',
        phone: '+15550100',
      },
    },
  )
  await bench.run('sync')
  await bench.run('end_of_day')
})
afterAll(() => bench.close())

const lines = () =>
  bench
    .log()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test('each run says at info when it begins and how it ended, with its counts', () => {
  const runs = lines().filter((line) => line['level'] === 'info' && line['runId'])
  expect(runs.map((line) => [line['message'], line['kind'], line['state'] ?? null])).toEqual([
    ['A run begins', 'first_dataset', null],
    ['A run ended', 'first_dataset', 'completed'],
    ['A run begins', 'sync', null],
    ['A run ended', 'sync', 'completed'],
    ['A run begins', 'end_of_day', null],
    ['A run ended', 'end_of_day', 'completed'],
  ])
  expect(runs[3]).toMatchObject({ connectionId: bench.connectionId, counts: { applied: expect.any(Number), rejected: 0 } })
})

test('no line of whole runs at debug level has a secret or anything about a person in it', async () => {
  const token = JSON.parse((await bench.services.credentials.get(bench.connectionId, 'store'))?.secret ?? '{}') as {
    accessToken: string
    refreshToken: string | null
  }
  const [order] = await bench.read((r) => r.orders.page(null, 1))
  expect(JSON.stringify(order?.order)).toContain('Pier Road')
  const secrets = [
    token.accessToken,
    token.refreshToken ?? token.accessToken,
    storeKey,
    app.clientSecret,
    ...bench.environment.ENCRYPTION_KEYS.split(/[:,]/).filter((part) => part.length > 20),
  ]
  const personal = ['ann.shore', 'example.com', 'Annabel', 'Shoreham', 'Pier Road', 'Gloucester', '01930', '5550100', 'dog bites']
  expect(lines().length).toBeGreaterThan(6)
  for (const secret of [...secrets, ...personal]) expect(bench.log()).not.toContain(secret)
})

import { pairingCode, postForm, wrongCode } from '../store/pairing.ts'
import { type Hop, type Live, noted } from '../walk/live.ts'
import { settle } from '../walk/settle.ts'

export const connect: Hop = {
  name: 'The store is connected',
  run: async (live) => {
    if (live.page) await byCode(live, live.page)
    else await byKey(live)
    const { connections } = await live.machine.operator<{ readonly connections: readonly Listed[] }>('GET', '/operator/connections')
    live.check(
      'stores that our side knows',
      connections.map(({ storeKey }) => storeKey),
      [new URL(live.options.store).host + new URL(live.options.store).pathname.replace(/\/$/, '')],
    )
    live.notes.connectionId = noted(connections[0], 'connection').id
    await settle(live)
  },
}

interface Listed {
  readonly id: string
  readonly storeKey: string
}

/** A code that nobody gave is refused, the right one is good once. */
async function byCode({ options, check, measure, until }: Live, page: NonNullable<Live['page']>): Promise<void> {
  const code = await pairingCode(options.backend, options.store)
  const wrong = await page.connect(options.backend, wrongCode(code))
  check('a wrong code', [wrong.status, wrong.code], [403, 'intellitrack_code'])
  check('the store after it', (await page.connection()).state, 'unconnected')
  const right = await page.connect(options.backend, code)
  check('the right code', [right.status, right.code, right.message], [200, null, ''])
  const again = await page.connect(options.backend, code)
  check('the same code again', [again.status, again.code], [403, 'intellitrack_code'])
  measure('the refusal says', again.message)
  // A site that nobody has visited for a while is late with its jobs until somebody does.
  const after = await until(
    () => page.connection(),
    ({ checks }) => checks.every(({ ok }) => ok),
  )
  check('the store then', [after.state, after.backend], ['connected', options.backend])
  check(
    'checks of the plugin that are not well',
    after.checks.filter(({ ok }) => !ok).map(({ id, text }) => `${id}: ${text}`),
    [],
  )
}

/** On the backend's page for stores without the plugin, with a key that was typed. */
async function byKey({ options, check }: Live): Promise<void> {
  const { consumerKey, consumerSecret } = options.keys
  const typed = { address: options.store, consumerKey }
  const wrong = await postForm(`${options.backend}/rest`, { ...typed, consumerSecret: `cs_${'0'.repeat(40)}` })
  check('a wrong secret', wrong.status, 400)
  const right = await postForm(`${options.backend}/rest`, { ...typed, consumerSecret })
  check('the right key', right.status, 303)
  const again = await postForm(`${options.backend}/rest`, { ...typed, consumerSecret })
  check('the same key again: signed in, and not connected twice', again.status, 303)
}

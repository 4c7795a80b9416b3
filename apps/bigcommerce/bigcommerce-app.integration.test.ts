import { openedForTests, tenancyBattery } from '@connect/store-app/testing'
import { createTestDatabase } from '@connect/testing/postgres'
import { describe, expect, it } from 'vitest'
import { hygieneTests } from './testing/hygiene-tests.ts'
import { installTests } from './testing/install-tests.ts'
import { clientId, olderSecret, openApp, secret, sessionIn, store } from './testing/open-app.ts'
import { peopleTests } from './testing/people-tests.ts'
import { tenancyRoom } from './testing/tenancy-room.ts'
import { webhookTests } from './testing/webhook-tests.ts'

describe('the BigCommerce app’s server', () => {
  const now = openedForTests(async () => openApp(await createTestDatabase()))

  // In this order: everything else is about a store that has installed the app.
  installTests(now)
  peopleTests(now)
  webhookTests(now)
  hygieneTests(now)
  tenancyBattery(() => tenancyRoom(now()))

  it('never writes a secret to its log', async () => {
    const { token } = await sessionIn(await now().launch())
    await now().api(`${token}x`, 'home')
    const log = now().log()
    expect(log).toContain('A webhook was stored')
    const secrets = [secret, olderSecret, now().bigcommerce.accessToken(store, clientId), token, 'eyJ', 'signed_payload_jwt=', '@harbor']
    for (const text of secrets) expect(log).not.toContain(text)
  })
})

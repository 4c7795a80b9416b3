import { openedForTests, tenancyBattery } from '@connect/store-app/testing'
import { createTestDatabase } from '@connect/testing/postgres'
import { describe, expect, it } from 'vitest'
import { accessTests } from './testing/access-tests.ts'
import { complianceTests } from './testing/compliance-tests.ts'
import { hygieneTests } from './testing/hygiene-tests.ts'
import { installTests } from './testing/install-tests.ts'
import { openApp } from './testing/open-app.ts'
import { tenancyRoom } from './testing/tenancy-room.ts'
import { webhookTests } from './testing/webhook-tests.ts'

describe('the Shopify app’s process', () => {
  const now = openedForTests(async () => openApp(await createTestDatabase()))

  // In this order: webhooks are about a shop that has installed the app.
  installTests(now)
  accessTests(now)
  hygieneTests(now)
  webhookTests(now)
  complianceTests(now)
  tenancyBattery(() => tenancyRoom(now()))

  it('never writes a secret to its log', () => {
    const output = now().app.output()
    expect(output).toContain('A webhook was stored')
    for (const secret of [...now().secrets, 'shpat_', 'shprt_', now().sessionToken().split('.')[0] as string])
      expect(output).not.toContain(secret)
  })
})

import { openedForTests, tenancyBattery } from '@connect/store-app/testing'
import { createTestDatabase } from '@connect/testing/postgres'
import { describe } from 'vitest'
import { connectTests } from './testing/connect-tests.ts'
import { eventsTests } from './testing/events-tests.ts'
import { goodbyeTests } from './testing/goodbye-tests.ts'
import { hygieneTests } from './testing/hygiene-tests.ts'
import { openApp } from './testing/open-app.ts'
import { restTests } from './testing/rest-tests.ts'
import { screensTests } from './testing/screens-tests.ts'
import { signedTests } from './testing/signed-tests.ts'
import { simulatedStoreTests } from './testing/simulated-store-tests.ts'
import { tenancyRoom } from './testing/tenancy-room.ts'

describe('the WooCommerce app’s server', () => {
  const now = openedForTests(async () => openApp(await createTestDatabase()))

  // In this order: everything else is about a store that is connected.
  connectTests(now)
  signedTests(now)
  eventsTests(now)
  goodbyeTests(now)
  screensTests(now)
  restTests(now)
  simulatedStoreTests(now)
  hygieneTests(now)
  tenancyBattery(() => tenancyRoom(now))
})

import { operatorClient } from '../server/operator.ts'
import type { Addresses } from '../state/addresses.ts'
import type { SandboxSecrets } from '../state/secrets.ts'
import { merchants } from './merchants.ts'
import { awaitsSetUp, type Merchant, setUpConnection } from './set-up-connection.ts'

interface SettingUp {
  readonly addresses: Addresses
  readonly secrets: SandboxSecrets
  step(title: string, work: () => Promise<void>): Promise<void>
  say(line: string): void
}

/** Every store that is to be in step from the first start on. */
export async function setUp({ addresses, secrets, step, say }: SettingUp): Promise<void> {
  const given = { addresses, operator: operatorClient(addresses, secrets), say }
  const awaited: Merchant[] = []
  for (const merchant of merchants(addresses, secrets)) if (await awaitsSetUp(merchant, given)) awaited.push(merchant)
  if (awaited.length === 0) return
  const names = awaited.map(({ name }) => name).join(' and ')
  await step(`Installing the app in ${names}, and connecting the warehouse`, async () => {
    await Promise.all(awaited.map((merchant) => setUpConnection(merchant, given)))
  })
}

import { resealAppSessions, resealOrders, resealToldOrders } from '@connect/database'
import type { Services } from '../services/services.ts'

export interface Resealed {
  /** Id of the key that seals now. */
  readonly currentKey: string
  readonly credentials: number
  /** Of the store-side apps. */
  readonly sessions: number
  /** Those that wait in a store's signals with the rest. */
  readonly orders: number
}

const everyOrders = 1_000

/** Seals all secrets and personal data with the current key, so that older keys can be taken out of ENCRYPTION_KEYS. Safe beside running workers, and again. */
export async function rotateKeys(services: Services, tell: (text: string) => void): Promise<Resealed> {
  const { database, credentials, vault, environment } = services
  tell('Credentials')
  const resealed = await credentials.reseal()
  tell('Sessions')
  const sessions = await resealAppSessions(database.prisma, vault)
  let looked = 0
  const counting = {
    ...vault,
    reseal: (sealed: string, context: string) => {
      looked += 1
      if (looked % everyOrders === 0) tell(`Orders: ${looked} looked at`)
      return vault.reseal(sealed, context)
    },
  }
  tell('Orders')
  const orders = (await resealOrders(database.prisma, counting)) + (await resealToldOrders(database.prisma, counting))
  return { currentKey: environment.ENCRYPTION_KEYS.split(':')[0] ?? '', credentials: resealed, sessions, orders }
}

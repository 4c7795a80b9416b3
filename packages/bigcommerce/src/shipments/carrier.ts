import { carrierAliases, carrierFinder } from '@connect/core'
import { couriers, providers } from './companies.ts'

/** What makes a tracking link of a number: the store's own word for the carrier, or AfterShip's; never both. */
export interface KnownCarrier {
  readonly shipping_provider: string
  readonly tracking_carrier: string
}

/** null: neither knows it. */
export const knownCarrier = (carrier: string): KnownCarrier | null => {
  const name = find(carrier)
  if (name === null) return null
  return { shipping_provider: providers[name] ?? '', tracking_carrier: providers[name] ? '' : (couriers[name] ?? '') }
}

const names = [...Object.keys(providers), ...Object.keys(couriers)]

/** "Hermes Paris" is a shop, "PTT Express" another carrier. */
const vague: ReadonlySet<string> = new Set([
  'BRT',
  'Bring',
  'CTT',
  'Correos',
  'DSV',
  'Estes',
  'Hermes',
  'La Poste',
  'MRW',
  'PTT',
  'Posti',
  'SDA',
])

const find = carrierFinder(
  [
    ...names.map((name) => [name, name] as const),
    // The words themselves, for whoever has written them down as the carrier's name.
    ...Object.entries({ ...couriers, ...providers }).map(([name, word]) => [word, name] as const),
    ...Object.entries(carrierAliases).filter(([, name]) => names.includes(name)),
  ],
  vague,
)

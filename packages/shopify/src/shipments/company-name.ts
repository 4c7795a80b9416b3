import { companies } from './companies.ts'

/**
 * Shopify's name for a warehouse's carrier: the same letters in any case and spacing, another name it goes by, or the known name that it begins with
 * ("UPS Ground" is UPS). Anything else is sent as it is: the shop shows it, without a link of its own.
 */
export function companyName(carrier: string): string {
  const plain = plainly(carrier)
  const exact = known.get(plain)
  if (exact) return exact
  const words = carrier.trim().split(/[\s_-]+/)
  for (let count = words.length - 1; count > 0; count -= 1) {
    const beginning = known.get(plainly(words.slice(0, count).join('')))
    if (beginning && !vague.has(beginning)) return beginning
  }
  return carrier.trim()
}

/** Whether Shopify makes tracking links for it. */
export const isKnownCompany = (name: string): boolean => names.has(name)

const plainly = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}+&]/gu, '')
const names: ReadonlySet<string> = new Set(companies)

/** Names too short or too common to stand for what merely begins with them. */
const vague: ReadonlySet<string> = new Set(['DX', 'AGS', 'APC', 'FSC', 'CTT', 'Eagle', 'Bring', 'Bonds', 'Speedy', 'Amazon', 'Estes'])

const aliases: Readonly<Record<string, string>> = {
  'Federal Express': 'FedEx',
  'Fed Ex': 'FedEx',
  FDX: 'FedEx',
  'United Parcel Service': 'UPS',
  'United States Postal Service': 'USPS',
  'US Postal Service': 'USPS',
  'U.S. Postal Service': 'USPS',
  'US Mail': 'USPS',
  'DHL International': 'DHL Express',
  'DHL Worldwide Express': 'DHL Express',
  'DHL Global Mail': 'DHL eCommerce',
  LaserShip: 'Lasership',
  'Hermes UK': 'Evri',
  Myhermes: 'Evri',
  'Canada Post Corporation': 'Canada Post',
  'Postes Canada': 'Canada Post',
  AusPost: 'Australia Post',
  'NZ Post': 'New Zealand Post',
  XPO: 'XPO Logistics',
}

const known: ReadonlyMap<string, string> = new Map([
  ...Object.entries(aliases).map(([alias, name]) => [plainly(alias), name] as const),
  ...companies.map((name) => [plainly(name), name] as const),
])

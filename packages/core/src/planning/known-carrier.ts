/**
 * Finds what a store calls a carrier by the name that the warehouse gives it: the same letters in any case and spacing, or the known name that it begins with
 * ("UPS Ground" is UPS). `vague`: too short or too common to stand for what merely begins with them.
 */
export function carrierFinder<Known>(
  spellings: Iterable<readonly [spelling: string, known: Known]>,
  vague: ReadonlySet<Known>,
): (carrier: string) => Known | null {
  const known = new Map([...spellings].map(([spelling, one]) => [plainly(spelling), one] as const))
  return (carrier) => {
    const exact = known.get(plainly(carrier))
    if (exact !== undefined) return exact
    const words = carrier.trim().split(/[\s_-]+/)
    for (let count = words.length - 1; count > 0; count -= 1) {
      const beginning = known.get(plainly(words.slice(0, count).join('')))
      if (beginning !== undefined && !vague.has(beginning)) return beginning
    }
    return null
  }
}

const plainly = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}+&]/gu, '')

/** What people call carriers, besides their names. */
export const carrierAliases: Readonly<Record<string, string>> = {
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

/** One shipment record may carry several tracking numbers or links, apart by comma, semicolon or line. */
export function listedIn(text: string | null): readonly string[] {
  return (text ?? '')
    .split(/[\n;,]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

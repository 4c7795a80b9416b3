/** The contract's quantities are decimal strings with up to four places; ours are whole units. Fractions round down. */
export const toUnits = (quantity: string): number => Math.floor(Number(quantity))

export const fromUnits = (units: number): string => String(units)

/** In ten-thousandths of a unit, so that sums are exact. */
export const toTenThousandths = (quantity: string): number => Math.round(Number(quantity) * scale)

/** What is promised rounds up, so that a fraction of a unit is not sold twice. */
export const unitsPromised = (tenThousandths: number): number => Math.ceil(tenThousandths / scale)

const scale = 10_000

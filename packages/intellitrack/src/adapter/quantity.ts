/** The contract's quantities are decimal strings with up to four places; ours are whole units. Fractions round down. */
export const toUnits = (quantity: string): number => Math.floor(Number(quantity))

export const fromUnits = (units: number): string => String(units)

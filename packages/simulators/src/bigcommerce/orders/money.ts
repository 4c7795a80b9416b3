/** Sums in ten-thousandths, so that no digit is lost. Amounts are decimal strings with at most four places. */
export function add(...amounts: readonly string[]): string {
  return written(amounts.reduce((sum, amount) => sum + parts(amount), 0))
}

export function times(amount: string, quantity: number): string {
  return written(parts(amount) * quantity)
}

/** v2 writes money as text with four places. */
export function fourPlaces(amount: string): string {
  return written(parts(amount))
}

const SCALE = 10_000

function parts(amount: string): number {
  return Math.round(Number(amount) * SCALE)
}

function written(scaled: number): string {
  return (scaled / SCALE).toFixed(4)
}

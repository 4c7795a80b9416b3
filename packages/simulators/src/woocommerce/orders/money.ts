/** Rounds half away from zero, as PHP does; what arithmetic leaves beyond eight decimals counts for nothing. */
export function round(amount: number, decimals = 2): number {
  const factor = 10 ** decimals
  const scaled = Math.round(Number((Math.abs(amount) * factor).toFixed(6)))
  return (Math.sign(amount) * scaled) / factor || 0
}

/** As the API shows amounts: `12.50`. */
export function money(amount: number | string, decimals = 2): string {
  return round(Number(amount), decimals).toFixed(decimals)
}

/** As it is kept: up to six decimals, none that say nothing. */
export function decimal(amount: number): string {
  return String(round(amount, 6))
}

export function sum<T>(rows: readonly T[], amountOf: (row: T) => number | string): number {
  return rows.reduce((total, row) => total + Number(amountOf(row)), 0)
}

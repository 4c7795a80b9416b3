/** A quantity in ten-thousandths of a unit, so that sums are exact: '2.5' is 25_000 (requirements 5.4, decimal strings). */
export type Quantity = number

const scale = 10_000

/** Whole units as a quantity. */
export const units = (count: number): Quantity => count * scale

/** Reads a decimal string with at most four places, as the contract's pattern allows it. */
export function parseQuantity(text: string): Quantity {
  const match = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(text)
  if (!match) throw new Error(`Not a quantity: ${text}`)
  const value = Number(match[2]) * scale + Number((match[3] ?? '').padEnd(4, '0'))
  return match[1] === '-' && value !== 0 ? -value : value
}

/** The shortest decimal string: 25_000 is '2.5'. */
export function formatQuantity(quantity: Quantity): string {
  const absolute = Math.abs(quantity)
  const fraction = (absolute % scale).toString().padStart(4, '0').replace(/0+$/, '')
  return `${quantity < 0 ? '-' : ''}${Math.floor(absolute / scale)}${fraction && `.${fraction}`}`
}

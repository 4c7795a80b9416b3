/**
 * A decimal as the contract takes amounts: not negative, at most twelve digits and four places (half a unit of the last place is rounded up).
 * null: it is none. In text throughout, as a float would change what the merchant entered.
 */
export function toAmount(text: string): string | null {
  const match = /^\+?0*(\d+?)(?:\.(\d*))?$/.exec(text.trim())
  if (!match) return null
  const [, whole = '0', fraction = ''] = match
  if (fraction.length <= places) return whole.length <= digits ? `${whole}${fraction && `.${fraction}`}` : null
  const scaled = BigInt(whole + fraction.slice(0, places)) + (Number(fraction[places]) >= 5 ? 1n : 0n)
  const rounded = scaled.toString().padStart(places + 1, '0')
  const [left, right] = [rounded.slice(0, -places), rounded.slice(-places)]
  return left.length <= digits ? `${left}.${right}` : null
}

const places = 4
const digits = 12

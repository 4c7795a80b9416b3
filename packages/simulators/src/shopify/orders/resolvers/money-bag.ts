import { cents } from '../money.ts'

interface MoneyBag {
  readonly shopMoney: { readonly amount: string; readonly currencyCode: string }
  readonly presentmentMoney: { readonly amount: string; readonly currencyCode: string }
}

/** An amount as the API prints it (`10.0`, `12.5`, `12.55`), in the shop's currency and the customer's, which are the same here. */
export function moneyBag(amount: string | number, currencyCode: string): MoneyBag {
  const money = { amount: printed(typeof amount === 'number' ? amount : cents(amount)), currencyCode }
  return { shopMoney: money, presentmentMoney: money }
}

function printed(inCents: number): string {
  const text = (inCents / 100).toFixed(2)
  return text.endsWith('0') ? text.slice(0, -1) : text
}

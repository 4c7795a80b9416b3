import type { Money } from '@connect/core'

/** A cost as the merchant typed it, in the store's currency. 0 is how a store says that there is none; what is no amount is none, either. */
export function costOf(typed: string | null | undefined, currency: string | null | undefined): Money | null {
  const amount = typed?.trim().replace(/^(\d+),(\d+)$/, '$1.$2') ?? ''
  if (!currency || !/^\d{1,12}(?:\.\d{1,6})?$/.test(amount) || Number(amount) === 0) return null
  return { amount, currency }
}

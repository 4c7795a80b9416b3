const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', CAD: '$', AUD: '$', CHF: 'CHF', SEK: 'kr' }

/** What a shopper sees before the price; the code itself where no recording says more. */
export function currencySymbol(currency: string): string {
  return SYMBOLS[currency] ?? currency
}

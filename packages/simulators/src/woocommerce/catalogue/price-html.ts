import type { Price } from './price.ts'

const SYMBOLS: Readonly<Record<string, string>> = { USD: '&#36;', CAD: '&#36;', AUD: '&#36;', EUR: '&euro;', GBP: '&pound;', JPY: '&yen;' }

export function currencySymbol(currency: string): string {
  return SYMBOLS[currency] ?? currency
}

/** What the shop's page shows, as HTML. */
export function priceHtml(currency: string, regular: string, price: Price): string {
  const least = price.all[0]
  const most = price.all.at(-1)
  if (least === undefined || most === undefined) return ''
  const symbol = currencySymbol(currency)
  if (Number(least) !== Number(most)) return range(symbol, least, most)
  return price.onSale && regular !== '' ? sale(symbol, regular, least) : amount(symbol, least)
}

function range(symbol: string, least: string, most: string): string {
  const words = `Price range: ${symbol}${shown(least)} through ${symbol}${shown(most)}`
  const hidden = ' aria-hidden="true"'
  return `${amount(symbol, least, hidden)} <span aria-hidden="true">&ndash;</span> ${amount(symbol, most, hidden)}${aloud(words)}`
}

function sale(symbol: string, regular: string, price: string): string {
  const spoken = symbol.replace('&#36;', '&#036;')
  const before = `<del aria-hidden="true">${amount(symbol, regular)}</del> ${aloud(`Original price was: ${spoken}${shown(regular)}.`)}`
  return `${before}<ins aria-hidden="true">${amount(symbol, price)}</ins>${aloud(`Current price is: ${spoken}${shown(price)}.`)}`
}

function amount(symbol: string, value: string, attribute = ''): string {
  const sign = `<span class="woocommerce-Price-currencySymbol" translate="no">${symbol}</span>`
  return `<span class="woocommerce-Price-amount amount"${attribute}><bdi>${sign}${shown(value)}</bdi></span>`
}

function aloud(words: string): string {
  return `<span class="screen-reader-text">${words}</span>`
}

/** Two decimals, rounded half up, with commas. */
function shown(value: string): string {
  const [whole = '0', cents = '00'] = (Math.round(Number(`${Number(value)}e2`)) / 100).toFixed(2).split('.')
  return `${whole.length > 3 ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole}.${cents}`
}

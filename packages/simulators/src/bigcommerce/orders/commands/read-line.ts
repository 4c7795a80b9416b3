import type { Reader } from '../../../server/reader.ts'
import type { StoreContext } from '../../context.ts'
import type { NewLine } from '../place-order.ts'
import { findVariant } from './find.ts'

/** A line by SKU, variant or product; a custom one by name and price; or a gift certificate by amount and recipient. */
export interface LineInput {
  readonly sku?: string
  readonly variantId?: number
  readonly productId?: number
  readonly quantity?: number
  readonly price?: string
  readonly name?: string
  readonly giftCertificate?: { readonly amount: string; readonly recipientEmail?: string }
  /** Which of the order's shipping addresses it goes to, the first being 1. */
  readonly to?: number
}

/** Reads a line of a new or edited order; `goes` says where a physical one goes. */
export function readLine(context: StoreContext, read: Reader, goes: NewLine['goes'], recipientEmail: string): NewLine {
  const quantity = read.wholeNumber('quantity', 1, 1)
  const certificate = read.record('giftCertificate')
  if (certificate) {
    const price = certificate.amount('amount')
    const to = certificate.optionalText('recipientEmail') ?? recipientEmail
    return { ...UNKNOWN, name: `$${price} Gift Certificate`, type: 'giftcertificate', quantity, price, goes: 'nowhere', recipientEmail: to }
  }
  if (read.has('name')) return { ...UNKNOWN, name: read.text('name'), quantity, price: read.amount('price', '0.00'), goes, recipientEmail }
  const { product, variant } = findVariant(context, read)
  return {
    productId: product.id,
    variantId: variant.id,
    sku: variant.sku,
    upc: variant.upc || product.upc,
    name: product.name,
    type: product.type,
    quantity,
    price: read.amount('price', variant.price ?? product.price),
    options: variant.options.map(({ name, label }) => ({ name, value: label })),
    binPickingNumber: variant.binPickingNumber || product.binPickingNumber,
    costPrice: variant.costPrice ?? product.costPrice,
    weight: variant.weight ?? product.weight,
    recipientEmail,
    goes: product.type === 'digital' ? 'nowhere' : goes,
  }
}

/** Of a line that is not in the catalogue. */
const UNKNOWN = {
  productId: 0,
  variantId: null,
  sku: '',
  upc: '',
  type: 'physical',
  options: [],
  binPickingNumber: '',
  costPrice: '0.00',
  weight: 0,
} as const

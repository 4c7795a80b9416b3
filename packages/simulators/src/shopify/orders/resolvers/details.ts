import type { ShopContext } from '../../context.ts'
import { numberOf } from '../../ids.ts'
import { type ListingArguments, list } from '../../listing/index.ts'
import { KIND, type Location } from '../../model/catalogue.ts'
import type { Address, Order, Refund } from '../../model/orders.ts'
import { cents } from '../money.ts'
import { moneyBag } from './money-bag.ts'
import { type AddressSource, type LineSource, lineSource, type RefundSource } from './sources.ts'

interface RefundLine {
  readonly id: string
  readonly quantity: number
  readonly restockType: Refund['lines'][number]['restockType']
  readonly locationId: string | null
  readonly line: LineSource
}
type ShippingLine = NonNullable<Order['shippingLine']> & { readonly currencyCode: string }

const price = (line: ShippingLine) => moneyBag(line.price, line.currencyCode)
const nothing = (line: RefundLine) => moneyBag(0, line.line.order.currencyCode)

/** Fields of refunds, shipping lines, addresses and customers as orders show them. */
export const detailResolvers = {
  Refund: {
    legacyResourceId: (refund: RefundSource) => `${numberOf(refund.id)}`,
    processedAt: (refund: RefundSource) => refund.createdAt,
    updatedAt: (refund: RefundSource) => refund.createdAt,
    refundLineItems: (refund: RefundSource, args: ListingArguments, context: ShopContext) =>
      list(
        context,
        refund.lines.map((line): RefundLine => ({ ...line, line: lineSource(refund.order, line.lineItemId) })),
        args,
      ),
    totalRefundedSet: (refund: RefundSource) => {
      const lines = refund.lines.map((line) => cents(lineSource(refund.order, line.lineItemId).price) * line.quantity)
      return moneyBag(
        lines.reduce((sum, one) => sum + one, 0),
        refund.order.currencyCode,
      )
    },
  },
  RefundLineItem: {
    lineItem: (line: RefundLine) => line.line,
    restocked: (line: RefundLine) => line.restockType !== 'NO_RESTOCK',
    location: (line: RefundLine, _: unknown, context: ShopContext) =>
      line.locationId === null ? null : (context.world.collection<Location>(KIND.location).get(line.locationId) ?? null),
    priceSet: (line: RefundLine) => moneyBag(line.line.price, line.line.order.currencyCode),
    subtotalSet: (line: RefundLine) => moneyBag(cents(line.line.price) * line.quantity, line.line.order.currencyCode),
    totalTaxSet: nothing,
  },
  ShippingLine: {
    custom: (line: ShippingLine) => line.source === null,
    isRemoved: () => false,
    deliveryCategory: () => null,
    phone: () => null,
    shippingRateHandle: () => null,
    requestedFulfillmentService: () => null,
    originalPriceSet: price,
    discountedPriceSet: price,
    currentDiscountedPriceSet: price,
  },
  MailingAddress: {
    countryCodeV2: (address: Address) => address.countryCode,
    coordinatesValidated: () => false,
    formatted: (address: AddressSource, args: { readonly withName?: boolean; readonly withCompany?: boolean }) =>
      [
        args.withName ? address.name : null,
        args.withCompany === false ? null : address.company,
        address.address1,
        address.address2,
        [address.city, address.provinceCode, address.zip].filter(Boolean).join(' '),
        address.country,
      ].filter((line) => line !== null && line !== ''),
    formattedArea: (address: Address) => [address.city, address.provinceCode, address.country].filter(Boolean).join(', ') || null,
    latitude: () => null,
    longitude: () => null,
    timeZone: () => null,
    validationResultSummary: () => null,
  },
  Customer: {
    legacyResourceId: (customer: { readonly id: string }) => `${numberOf(customer.id)}`,
    verifiedEmail: () => true,
  },
}

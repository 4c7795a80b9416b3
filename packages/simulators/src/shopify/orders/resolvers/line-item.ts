import type { ShopContext } from '../../context.ts'
import { KIND, type Product, type Variant } from '../../model/catalogue.ts'
import { fulfillableQuantity, unfulfilledQuantity } from '../display-status.ts'
import { cents } from '../money.ts'
import { lineName } from '../payloads/line.ts'
import { moneyBag } from './money-bag.ts'
import type { LineSource } from './sources.ts'

const bag = (inCents: (line: LineSource) => number) => (line: LineSource) => moneyBag(inCents(line), line.order.currencyCode)

/** Fields of an order line that its document does not hold as such. */
export const lineItemResolvers = {
  LineItem: {
    name: lineName,
    variant: variantOf,
    product: (line: LineSource, _: unknown, context: ShopContext) => productOf(line, context) ?? null,
    vendor: (line: LineSource, _: unknown, context: ShopContext) => productOf(line, context)?.vendor ?? null,
    unfulfilledQuantity,
    fulfillableQuantity: (line: LineSource, _: unknown, context: ShopContext) => fulfillableQuantity(context, line.order, line.id),
    nonFulfillableQuantity: (line: LineSource) => line.quantity - line.currentQuantity,
    refundableQuantity: (line: LineSource) => line.currentQuantity,
    fulfillmentStatus: (line: LineSource) =>
      unfulfilledQuantity(line) === 0 ? 'fulfilled' : line.fulfilledQuantity > 0 ? 'partial' : 'unfulfilled',
    restockable: (line: LineSource) => line.currentQuantity > 0,
    merchantEditable: (line: LineSource) => unfulfilledQuantity(line) > 0,
    taxable: (line: LineSource) => !line.isGiftCard,
    image: () => null,
    weight: () => null,
    lineItemGroup: (line: LineSource) => line.group,
    originalUnitPriceSet: bag((line) => cents(line.price)),
    discountedUnitPriceSet: bag((line) => cents(line.price)),
    discountedUnitPriceAfterAllDiscountsSet: bag((line) => cents(line.price)),
    originalTotalSet: bag((line) => cents(line.price) * line.quantity),
    discountedTotalSet: bag((line) => cents(line.price) * line.quantity),
    priceAfterAllDiscountsBeforeTaxesSet: bag((line) => cents(line.price) * line.currentQuantity),
    unfulfilledOriginalTotalSet: bag((line) => cents(line.price) * unfulfilledQuantity(line)),
    unfulfilledDiscountedTotalSet: bag((line) => cents(line.price) * unfulfilledQuantity(line)),
    totalDiscountSet: bag(() => 0),
  },
  LineItemGroup: {
    customAttributes: () => [],
    productId: (group: Group, _: unknown, context: ShopContext) => parentOf(context, group)?.productId ?? null,
    variantSku: (group: Group, _: unknown, context: ShopContext) => parentOf(context, group)?.sku ?? null,
  },
}

type Group = NonNullable<LineSource['group']>

export function variantOf(line: Pick<LineSource, 'variantId'>, _: unknown, context: ShopContext): Variant | null {
  return line.variantId === null ? null : (context.world.collection<Variant>(KIND.variant).get(line.variantId) ?? null)
}

export function productOf(line: Pick<LineSource, 'variantId'>, context: ShopContext): Product | undefined {
  const variant = variantOf(line, undefined, context)
  return variant ? context.world.collection<Product>(KIND.product).get(variant.productId) : undefined
}

function parentOf(context: ShopContext, group: Group): Variant | undefined {
  return context.world.collection<Variant>(KIND.variant).get(group.variantId)
}

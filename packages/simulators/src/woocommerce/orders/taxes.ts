import type { SiteContext } from '../context.ts'
import type { LineTax, Order, TaxLine } from '../model/orders.ts'
import { SHOP_KIND, type TaxRate } from '../model/shop.ts'
import { nextId } from '../site/ids.ts'
import { profileOf } from '../site/profile.ts'
import { decimal } from './money.ts'

/** Counts the taxes of an order anew, from the table and where it goes; its tax lines follow. */
export function withTaxes(context: SiteContext, order: Order): Order {
  const rates = ratesFor(context, order)
  const of = (taxClass: string, total: string, subtotal?: string): LineTax[] =>
    rates
      .filter((rate) => rate.class === (taxClass === '' ? 'standard' : taxClass))
      .map((rate) => ({ rateId: rate.id, total: share(total, rate), subtotal: subtotal === undefined ? '' : share(subtotal, rate) }))
  const shippingRates = rates.filter((rate) => rate.shipping && rate.class === 'standard')
  const taxed: Order = {
    ...order,
    lines: order.lines.map((line) => ({ ...line, taxes: of(line.taxClass, line.total, line.subtotal) })),
    feeLines: order.feeLines.map((fee) => ({ ...fee, taxes: fee.taxStatus === 'none' ? [] : of(fee.taxClass, fee.total) })),
    shippingLines: order.shippingLines.map((line) => ({
      ...line,
      taxes: shippingRates.map((rate) => ({ rateId: rate.id, total: share(line.total, rate), subtotal: '' })),
    })),
  }
  const used = new Set(
    [...taxed.lines, ...taxed.feeLines, ...taxed.shippingLines].flatMap(({ taxes }) => taxes.map(({ rateId }) => rateId)),
  )
  return {
    ...taxed,
    taxLines: taxLines(
      context,
      order.taxLines,
      rates.filter(({ id }) => used.has(id)),
    ),
  }
}

function share(amount: string, rate: TaxRate): string {
  return decimal((Number(amount) * Number(rate.rate)) / 100)
}

/** A line of a rate that still counts keeps its id. */
export function taxLines(context: SiteContext, before: readonly TaxLine[], rates: readonly TaxRate[]): TaxLine[] {
  return rates.map(
    (rate) =>
      before.find(({ rateId }) => rateId === rate.id) ?? {
        id: nextId(context, 'item'),
        rateId: rate.id,
        rateCode: [rate.country, rate.state, rate.name, String(rate.priority)]
          .filter((part) => part !== '')
          .join('-')
          .toUpperCase(),
        label: rate.name,
        compound: rate.compound,
        ratePercent: Number(rate.rate),
      },
  )
}

/** Where it goes decides; where that was not said, where the bill goes; else where the store is. */
function ratesFor(context: SiteContext, order: Order): TaxRate[] {
  const [country = '', state = ''] = profileOf(context).country.split(':')
  const place = [order.shipping, order.billing].find((one) => one.country !== '') ?? { country, state, postcode: '', city: '' }
  const fits = (wanted: string, given: string) => wanted === '' || wanted.toUpperCase() === given.toUpperCase()
  const fitting = [...context.world.collection<TaxRate>(SHOP_KIND.taxRate).values()].filter(
    (rate) =>
      fits(rate.country, place.country) &&
      fits(rate.state, place.state) &&
      fits(rate.postcode, place.postcode) &&
      fits(rate.city, place.city),
  )
  const first = new Map<string, TaxRate>()
  for (const rate of fitting.sort((a, b) => a.priority - b.priority || a.order - b.order)) {
    const key = `${rate.class} ${rate.priority}`
    if (!first.has(key)) first.set(key, rate)
  }
  return [...first.values()]
}

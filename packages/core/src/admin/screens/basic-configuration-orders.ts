import type { StoreDescription, StorePlatform } from '../../ports/store-platform.ts'
import { Unavailable } from '../../ports/unavailable.ts'
import { localOfInstant } from '../../scheduling/local-instant.ts'
import { paymentGateName, paymentGates } from '../settings/payment-gates.ts'
import { statusPrefix } from '../settings/read-change.ts'
import type { Choice, Field, FieldGroup } from '../views/configuration.ts'
import { about, choiceField, choices, type Form, switchField } from './configuration-form.ts'

interface Statuses {
  readonly all: StoreDescription['orderStatuses']
  readonly defaults: readonly string[]
}
/** null: the platform offers no choice (SH-24). away: the store could not be asked. */
export type StatusList = Statuses | 'away' | null

export async function storeStatuses(store: StorePlatform): Promise<StatusList> {
  const { orderStatuses, defaultOrderStatuses: defaults } = store.capabilities
  if (orderStatuses === 'fixed') return null
  try {
    return { all: (await store.describe()).orderStatuses, defaults }
  } catch (error) {
    if (error instanceof Unavailable) return 'away'
    throw error
  }
}

export const orderGroups = (form: Form, statuses: StatusList): readonly FieldGroup[] => [
  ...(statuses === null || statuses === 'away' ? [] : [statusGroup(form, statuses)]),
  orderGroup(form),
  carrierGroup(form),
]

function statusGroup(form: Form, { all, defaults }: Statuses): FieldGroup {
  const { orderImportStatuses } = form.settings
  const chosen = orderImportStatuses.length > 0 ? orderImportStatuses : defaults
  return {
    id: 'statuses',
    title: 'Order Import Status',
    text: 'Orders of the statuses that are on come in.',
    fields: all.map(({ id, label }) => ({
      ...switchField(about(form, 'orderImportStatuses', ''), chosen.includes(id)),
      name: `${statusPrefix}${id}`,
      label,
    })),
  }
}

function orderGroup(form: Form): FieldGroup {
  const { settings, connection, now } = form
  const zone = connection.timeZone
  const earliest = settings.earliestOrderDate
  return {
    id: 'orders',
    title: 'Orders',
    text: 'Open orders that are not fulfilled become picking orders.',
    fields: [
      {
        ...about(form, 'earliestOrderDate', 'Mark it to leave out orders that were placed before. Unmarked: all open orders.'),
        kind: 'optional_date_time',
        value: earliest === null ? null : localOfInstant(earliest, zone),
        suggested: `${localOfInstant(now, zone).slice(0, 10)}T00:00`,
        zone,
      },
      {
        ...about(form, 'orderNumberPrefix', 'Put before the order number in IntelliTrack, to tell the orders of several stores apart.'),
        kind: 'text',
        value: settings.orderNumberPrefix,
        maxLength: 20,
      },
      payment(form),
      switchField(
        about(form, 'importPartlyFulfilled', 'What is left of an order that somebody else began to fulfil comes in as well.'),
        settings.importPartlyFulfilled,
      ),
      switchField(about(form, 'importTestOrders', 'Orders that the store marks as a test.'), settings.importTestOrders),
    ],
  }
}

function payment(form: Form): Field {
  const gate = paymentGateName(form.settings.paymentGate)
  const offered = Object.entries(paymentGates).map(([value, { label }]): Choice => ({ value, label }))
  const own: readonly Choice[] =
    gate === 'other' ? [{ value: gate, label: (form.settings.paymentGate ?? []).join(', ').replaceAll('_', ' ') }] : []
  return choiceField(about(form, 'paymentGate', 'Others wait in the store until they are paid.'), gate, [...own, ...offered])
}

const carrierGroup = (form: Form): FieldGroup => ({
  id: 'carriers',
  title: 'Carriers',
  text: 'How a shipping method of the store finds its carrier in IntelliTrack.',
  fields: [
    choiceField(
      about(form, 'unmappedShippingMethod', 'What happens to an order whose shipping method has no carrier yet.'),
      form.settings.unmappedShippingMethod,
      choices({ pass_through: 'It comes in with the name of the method', hold: 'It waits until the method has one' }),
    ),
    switchField(
      about(form, 'createMissingCarriers', 'Import Carriers makes carriers and methods that IntelliTrack does not have.'),
      form.settings.createMissingCarriers,
    ),
  ],
})

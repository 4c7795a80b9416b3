import type { Capabilities } from '../../ports/store-platform.ts'
import type { Field, FieldGroup } from '../views/configuration.ts'
import { about, choiceField, choices, type Form } from './configuration-form.ts'

const keys = { SKU: 'SKU', PRODUCT_ID: 'Variant ID', PRODUCT_NAME: 'Product name', BARCODE: 'Barcode' } as const

/** Create Item Using (SH-11, Q-01), and what is kept of an item besides. */
export function itemGroup(form: Form, capabilities: Pick<Capabilities, 'unitCost'>): FieldGroup {
  const { settings, connection } = form
  const locked =
    connection.marks.productsImportedAt === null
      ? null
      : `Items are named by ${keys[settings.createItemUsing]} since the first product import; this can no longer be changed.`
  return {
    id: 'items',
    title: 'Items',
    text: 'How a product of the store becomes an item of IntelliTrack.',
    fields: [
      choiceField(
        about(form, 'createItemUsing', 'The value that numbers the item. A product without it is listed with the reason, not imported.', {
          locked,
        }),
        settings.createItemUsing,
        choices(keys),
      ),
      choiceField(
        about(form, 'alternateNumberFrom', 'What is also found by scanning.'),
        settings.alternateNumberFrom,
        choices({ barcode: 'The barcode', none: 'Nothing' }),
      ),
      choiceField(
        about(form, 'updateItems', 'Which items follow when description or unit cost changes in the store.'),
        settings.updateItems,
        choices({ created_by_us: 'Items made by this connection', all: 'All linked items', none: 'None' }),
      ),
      ...(capabilities.unitCost === 'named_field' ? [unitCostField(form)] : []),
    ],
  }
}

const unitCostField = (form: Form): Field => ({
  ...about(
    form,
    'unitCostField',
    'Where the store keeps no cost of goods of its own: the name of the custom field that holds it, such as _wc_cog_cost. Empty: items come without a cost.',
  ),
  kind: 'text',
  value: form.settings.unitCostField ?? '',
  maxLength: 200,
})

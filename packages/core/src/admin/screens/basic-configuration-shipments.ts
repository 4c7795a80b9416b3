import type { Capabilities } from '../../ports/store-platform.ts'
import type { FieldGroup } from '../views/configuration.ts'
import { about, choiceField, choices, type Form, numberField, switchField } from './configuration-form.ts'

/** When the store learns of picks and parcels (SH-25, SH-26). */
export const fulfilmentGroup = (form: Form, { customerMail }: Pick<Capabilities, 'customerMail'>): FieldGroup => ({
  id: 'fulfilment',
  title: 'Fulfilment',
  text: `What is picked and shipped in IntelliTrack is recorded in ${form.store}.`,
  fields: [
    choiceField(
      about(form, 'sendFulfilment', 'When a shipment is recorded in the store.'),
      form.settings.sendFulfilment,
      choices({ when_order_closed: 'When the picking order is closed', each_shipment: 'Each shipment, as soon as it is made' }),
    ),
    numberField(
      about(
        form,
        'waitForTrackingHours',
        'How long picks without a shipment wait for one before they are sent without tracking. 0: not at all.',
      ),
      form.settings.waitForTrackingHours,
      'hours',
      [0, 720],
    ),
    switchField(
      about(form, 'notifyCustomer', `${form.store} writes to the customer when a shipment is recorded.`, {
        locked: customerMail === 'by_store' ? `${form.store} decides this by its own settings, and takes no choice from here.` : null,
      }),
      form.settings.notifyCustomer,
    ),
  ],
})

export const privacyGroup = (form: Form): FieldGroup => ({
  id: 'privacy',
  title: 'Personal data',
  text: 'Names and addresses are kept encrypted, only as long as they are needed.',
  fields: [
    numberField(
      about(
        form,
        'personalDataDays',
        'Days after an order is finished until its personal data is deleted here. IntelliTrack keeps its own records.',
      ),
      form.settings.personalDataDays,
      'days',
      [1, 3650],
    ),
  ],
})

import type { Capabilities } from '../../ports/store-platform.ts'
import type { FieldGroup } from '../views/configuration.ts'
import { about, choiceField, choices, type Form, numberField, switchField } from './configuration-form.ts'

/** Stock decreased when order placed, and how stock goes out. */
export function stockGroup(form: Form, { decrementsAt }: Pick<Capabilities, 'decrementsAt'>): FieldGroup {
  const { settings, store } = form
  const follows = decrementsAt === 'order' ? 'yes' : 'no'
  const chosen = settings.stockDecreasedWhenOrderPlaced
  return {
    id: 'stock',
    title: 'Stock',
    text: `Stock goes from IntelliTrack to ${store}, never back, once the first inventory is in.`,
    fields: [
      choiceField(
        about(
          form,
          'stockDecreasedWhenOrderPlaced',
          `Whether the figure that is sent must leave out units on open orders. ${store} says: ${follows}. The sum is worked below.`,
        ),
        chosen === null ? 'follow' : chosen ? 'yes' : 'no',
        choices({ follow: `As ${store} says (${follows})`, yes: 'On', no: 'Off' }),
      ),
      choiceField(
        about(form, 'exportStock', 'Once a day at End of Day Processing Time, or with every synchronization as well.'),
        settings.exportStock,
        choices({ end_of_day: 'At the end of the day', continuous: 'Continuously' }),
      ),
      numberField(
        about(form, 'stockBuffer', 'Kept back of every item: the store shows so many fewer.'),
        settings.stockBuffer,
        'units',
        [0, 1_000_000],
      ),
      switchField(about(form, 'allowNegative', 'Off: the store never shows less than 0.'), settings.allowNegative),
    ],
  }
}

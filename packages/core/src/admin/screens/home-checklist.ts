import type { ConnectionRecord } from '../../records/connection.ts'
import type { AppIdentity } from '../admin.ts'
import type { ScreenLink } from '../views/frame.ts'
import type { Checklist } from '../views/home.ts'

const configuration: ScreenLink = { label: 'Open Basic Configuration', screen: 'basic_configuration' }
const shoppingCart: ScreenLink = { label: 'Open Shopping Cart Configuration', screen: 'shopping_cart_configuration' }

/** What is to be set up, in the order in which it must be (requirements 4.1); null once all of it is. */
export function checklistOf(
  { storeAdmin }: Pick<AppIdentity, 'storeAdmin'>,
  { warehouseUrl, features, settings, marks }: ConnectionRecord,
): Checklist | null {
  const { divisionId, unitOfMeasure, siteId, locationId, syncInterval, endOfDayTime } = settings
  const isChosen = divisionId !== null && unitOfMeasure !== null && siteId !== null && locationId !== null
  const steps: Checklist['steps'] = [
    {
      title: 'Connect IntelliTrack',
      text: `Enter the address of your IntelliTrack and the Store Key that it issued for this ${storeAdmin} store.`,
      isDone: warehouseUrl !== null && features !== null,
      link: shoppingCart,
    },
    {
      title: 'Choose Default Division, UOM, Site and Location',
      text: 'They say where in IntelliTrack items, stock and orders of this store belong.',
      isDone: isChosen,
      link: configuration,
    },
    {
      title: 'Choose Create Item Using',
      text: 'It says which value of a product becomes its item number. After the first import it stays as it is.',
      isDone: isChosen,
      link: configuration,
    },
    {
      title: 'Import Products, Inventory, and Carriers',
      text: 'The first dataset: every product becomes an item, and its stock is taken over once. From then on IntelliTrack leads.',
      isDone: marks.productsImportedAt !== null && marks.inventoryImportedAt !== null && marks.carriersImportedAt !== null,
      link: shoppingCart,
    },
    {
      title: 'Turn on Sync Interval',
      text: 'Products and orders then come in, and picks and shipments go out, by themselves.',
      isDone: syncInterval !== null,
      link: configuration,
    },
    {
      title: 'Mark End of Day Processing Time',
      text: 'Once a day the stock of every item is sent to the store. Last Auto Sync Completed On is marked first.',
      isDone: endOfDayTime !== null,
      link: configuration,
    },
  ]
  const done = steps.filter((step) => step.isDone).length
  if (done === steps.length) return null
  return { title: 'Set up', text: 'Do these steps from top to bottom. Nothing is sent before the first dataset is in.', done, steps }
}

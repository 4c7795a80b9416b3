import type { Admin } from '../admin.ts'
import { warehouseNow } from '../settings/warehouse-now.ts'
import type { ShoppingCartView } from '../views/shopping-cart.ts'
import { screenTitles } from './frame.ts'
import { closedTo, refusal } from './frame-access.ts'
import { closedDataset, firstDatasetView } from './shopping-cart-dataset.ts'
import { locationsView } from './shopping-cart-locations.ts'
import { accessView } from './shopping-cart-warehouse.ts'

/** Runs looked back through for the last first dataset. */
const latest = 50

/**
 * Shopping Cart Configuration: connect IntelliTrack (SH-18), store locations to sites, the first dataset (SH-19). Whoever may connect sees as much
 * of it as that takes, also when the Store Key has lost what the rest needs.
 */
export async function shoppingCartScreen(admin: Admin): Promise<ShoppingCartView> {
  const connection = await admin.unitOfWork.read(admin.connectionId, (r) => r.connection.get())
  const access = await warehouseNow(admin, connection)
  const person = { app: admin.app, actor: access.actor }
  const warehouse = await accessView(person, connection, access)
  const view = { title: screenTitles.shopping_cart_configuration, warehouse, notices: closedTo(person) }
  const why = refusal(person, 'view')
  if (why !== null) return { ...view, locations: null, firstDataset: closedDataset(why) }
  const [locations, work] = await Promise.all([
    access.kind === 'none' ? null : locationsView(admin, person, connection, access),
    admin.reports.work(connection.id, latest),
  ])
  return { ...view, locations, firstDataset: firstDatasetView(person, connection, work) }
}

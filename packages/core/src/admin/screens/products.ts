import type { StoreLocationId } from '../../domain/ids.ts'
import { Unavailable } from '../../ports/unavailable.ts'
import type { Admin } from '../admin.ts'
import type { ProductReport } from '../reports.ts'
import type { ListQuery } from '../views/list.ts'
import type { ProductsView } from '../views/products.ts'
import { screenTitles } from './frame.ts'
import { closedTo, refusal } from './frame-access.ts'
import { closedList, emptyWords } from './frame-list.ts'
import { productFilters } from './products-filters.ts'
import { productRow } from './products-row.ts'

/** The store's variants: which item each is, and whether stock is equal on both sides. */
export async function productsScreen(admin: Admin, query: ListQuery): Promise<ProductsView> {
  const view = {
    title: screenTitles.products,
    query,
    searchLabel: 'SKU, item number or title',
    filters: productFilters,
    notices: closedTo(admin),
  }
  const why = refusal(admin, 'view')
  if (why) return { ...view, products: closedList(why) }
  const connection = await admin.unitOfWork.read(admin.connectionId, (r) => r.connection.get())
  const { rows, next } = await admin.reports.products(admin.connectionId, query)
  const names = await locationNames(admin, rows)
  const empty = emptyWords(query, 'No products have come from the store yet. They come with the first dataset.', 'products')
  return { ...view, products: { rows: rows.map((report) => productRow(admin, connection, report, names)), next, empty } }
}

/** Gives the store's name of a location. Asked for only where there are several: most stores have one. */
async function locationNames(admin: Admin, rows: readonly ProductReport[]): Promise<(location: StoreLocationId) => string> {
  const locations = [...new Set(rows.flatMap((row) => row.levels.map((level) => level.locationId)))].sort()
  if (locations.length < 2) return () => admin.app.storeAdmin
  const known = await namesFromStore(admin)
  return (location) => known.get(location) ?? `Location ${locations.indexOf(location) + 1}`
}

/** A store that is away is no reason to show nothing: its locations are numbered then. */
async function namesFromStore({ store, log, connectionId }: Admin): Promise<ReadonlyMap<StoreLocationId, string>> {
  try {
    return new Map((await (await store()).locations()).map((location) => [location.id, location.name]))
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    log.warn('The names of the locations could not be read', { connectionId, reason: error.reason })
    return new Map()
  }
}

import type { StoreLocationId } from '../../domain/ids.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { Admin } from '../admin.ts'
import type { ProductReport } from '../reports.ts'
import type { ProductRow } from '../views/products.ts'
import { retryBlocked } from './frame-access.ts'
import { productStanding } from './products-standing.ts'
import { stockOf } from './products-stock.ts'

export function productRow(
  admin: Admin,
  connection: ConnectionRecord,
  report: ProductReport,
  nameOf: (location: StoreLocationId) => string,
): ProductRow {
  const { variant, link, problems } = report
  const isImportable = link === null && variant.goneAt === null && variant.kind === 'physical' && variant.state !== 'archived'
  return {
    variantId: variant.variantId,
    title: [variant.productTitle, variant.variantTitle].filter(Boolean).join(', '),
    sku: variant.sku ?? '',
    ...productStanding(report),
    item: link?.itemNumber ?? null,
    stock: stockOf(report, nameOf),
    // Without a SKU it stands in the timeline under the store's own id.
    timeline: { label: 'Timeline', screen: 'activity', search: variant.sku ?? variant.variantId },
    actions: isImportable || problems.length > 0 ? [{ id: 'retry', label: 'Retry', blocked: retryBlocked(admin, connection) }] : [],
  }
}

import { bulkRun, bulkStatus } from './bulk.ts'
import { carrierServices, shippingMethods } from './carriers.ts'
import { levelsAtLocation, levelsByIds } from './levels.ts'
import { locationsPage } from './locations.ts'
import type { Operation } from './operation.ts'
import { groupsOfOrder, linesOfGroup, linesOfOrder, ordersByIds, ordersChanged, ordersOpen } from './orders.ts'
import { levelsOfItem, productsByIds, productsChanged, variantsByIds, variantsOfItem, variantsPage } from './products.ts'
import { FIELDS_PER_ACTIVATION, FIELDS_PER_SET, inventoryActivate, inventorySet } from './set-levels.ts'
import { FIELDS_PER_SHIPMENT_REQUEST, fulfillmentCreate, fulfilmentState, linesOfFulfilment } from './shipments.ts'
import { shopInfo } from './shop-info.ts'
import { webhookDelete, webhookList } from './webhooks.ts'

/** Every document the adapter can send; those with a number of fields, at their smallest and largest. */
export const operations: readonly Operation<unknown>[] = [
  shopInfo,
  locationsPage,
  carrierServices,
  shippingMethods,
  variantsPage,
  productsChanged,
  productsByIds,
  variantsByIds,
  levelsOfItem,
  variantsOfItem,
  levelsAtLocation,
  levelsByIds,
  inventorySet(1),
  inventorySet(FIELDS_PER_SET),
  inventoryActivate(1),
  inventoryActivate(FIELDS_PER_ACTIVATION),
  ordersOpen,
  ordersChanged,
  ordersByIds,
  linesOfOrder,
  groupsOfOrder,
  linesOfGroup,
  fulfillmentCreate(1),
  fulfillmentCreate(FIELDS_PER_SHIPMENT_REQUEST),
  fulfilmentState,
  linesOfFulfilment,
  bulkRun,
  bulkStatus,
  webhookList,
  webhookDelete,
]

export { bulkDocuments } from './bulk.ts'
export type { Operation } from './operation.ts'

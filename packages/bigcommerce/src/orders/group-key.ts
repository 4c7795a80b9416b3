import { type GroupKey, id } from '@connect/core'

/** A shipping consignment is named by the id of its address, which every line and shipment of it carries (`order_address_id`). */
export const shippingKey = (addressId: number): GroupKey => id<GroupKey>(String(addressId))

/** Pickups are numbered apart from addresses. */
export const pickupKey = (pickupId: number): GroupKey => id<GroupKey>(`pickup:${pickupId}`)

/** The address that a group's shipments go to; null: it is picked up. */
export function addressIdOf(key: GroupKey): number | null {
  return /^\d{1,15}$/.test(key) ? Number(key) : null
}

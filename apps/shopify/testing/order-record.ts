import { id, type OrderId, type OrderRecord } from '@connect/core'
import { finishedOrder } from '@connect/store-app/testing'

export const orderId = (number: number) => id<OrderId>(`gid://shopify/Order/${number}`)

/** A finished order of Ann Shore's. */
export const orderRecord = (number: number): OrderRecord => finishedOrder(orderId(number), `#${number}`)

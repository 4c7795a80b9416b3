/** Orders that wait for nothing: they came to nothing, or everything has left. */
export const cancelledStatuses: ReadonlySet<number> = new Set([4, 5, 6])
export const closedStatuses: ReadonlySet<number> = new Set([2, 10])
export const awaitingFulfillment = 11
export const awaitingPayment = 7

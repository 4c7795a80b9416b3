import type { OrderState, Release } from '@connect/core'

/** What a status id means; labels are the merchant's own and say nothing (reference 2.4). */
export interface StatusMeaning {
  readonly state: OrderState
  readonly release: Release
}

const released: Release = { kind: 'released' }
const open: StatusMeaning = { state: 'open', release: released }
const closed: StatusMeaning = { state: 'closed', release: released }
const cancelled: StatusMeaning = { state: 'cancelled', release: released }

/**
 * Nobody has bought anything: never imported, and no stock taken. An order that was imported and is set back to it is held, so that nothing of it leaves
 * before it is bought after all.
 */
const incomplete: StatusMeaning = { state: 'closed', release: { kind: 'held', reasons: ['its checkout is not completed'] } }

/**
 * Every other one is open. Of those, Manual Verification Required (12) and Disputed (13) wait for the merchant's decision, who may have made it by choosing them
 * under Order Import Status; and of a Partially Refunded (14) order the rest is still due. Whether they come in is that setting's word, never ours.
 */
const ended: Readonly<Record<number, StatusMeaning>> = {
  0: incomplete,
  2: closed,
  4: cancelled,
  5: cancelled,
  6: cancelled,
  10: closed,
}

export const meaningOfStatus = (statusId: number): StatusMeaning => ended[statusId] ?? open

/** Shipped and Completed: the store waits for nothing more, whatever its lines count, also where somebody set them by hand. */
export const hasLeft = (statusId: number): boolean => statusId === 2 || statusId === 10

/** Refunded, Cancelled and Declined: nothing of it is wanted any more. */
export const isCalledOff = (statusId: number): boolean => meaningOfStatus(statusId).state === 'cancelled'

/** Those an open order can have, by the official list (0 to 14). */
export const openStatuses: readonly number[] = [1, 3, 7, 8, 9, 11, 12, 13, 14]

import type { StockArithmetic } from '../records/catalogue.ts'

/** All in whole units, of one thing at one store location, true of one instant. */
export interface StockInput {
  /** When the store itself lowers the figure we write: with the order, or with the shipment. */
  readonly mode: StockArithmetic['mode']
  readonly onHand: number
  /** On all open picking orders, not picked yet. */
  readonly unpickedOnOpenOrders: number
  /** The part of it on picking orders of this store. */
  readonly unpickedOnOwnOrders: number
  /** Off the store's figure already, for orders the warehouse has not accepted. */
  readonly notAccepted: number
  /** Off the shelf, not yet recorded as shipped in the store. */
  readonly pickedNotRecorded: number
  readonly buffer: number
  readonly allowNegative: boolean
}

/**
 * What the store should show (DESIGN 3, requirements 4.5, Q-12, Q-35), with the numbers it comes from.
 * order: the store's figure lacks what it sold, so all that is promised comes off ours.
 * shipment: the store's figure still holds what it sold until we say it left, so what left unsaid goes back on. The store takes off
 * its own unpicked units by itself; it cannot know of units promised to others, so those come off.
 */
export function availableToSell(input: StockInput): StockArithmetic {
  const { mode, onHand, notAccepted, pickedNotRecorded, buffer } = input
  const numbers =
    mode === 'order'
      ? { mode, onHand, unpicked: input.unpickedOnOpenOrders, notAccepted, pickedNotRecorded: 0, buffer }
      : { mode, onHand, unpicked: input.unpickedOnOpenOrders - input.unpickedOnOwnOrders, notAccepted: 0, pickedNotRecorded, buffer }
  const sum = onHand + numbers.pickedNotRecorded - numbers.unpicked - numbers.notAccepted - buffer
  return { ...numbers, result: input.allowNegative ? sum : Math.max(0, sum) }
}

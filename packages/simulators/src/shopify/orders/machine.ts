import type { FulfillmentOrderStatus } from '../model/orders.ts'

/** What can happen to a fulfilment order. */
export type Step =
  | 'hold'
  | 'release'
  | 'report progress'
  | 'mark as open'
  | 'reschedule'
  | 'become due'
  | 'accept request'
  | 'fulfil in part'
  | 'fulfil all'
  | 'take a fulfilment back'
  | 'close'
  | 'cancel'
  | 'give up'

/** The statuses of a fulfilment order and the ways between them (schema: FulfillmentOrderStatus; recorded on live shops of 2025-01 to 2026-04). */
export const STEPS: Readonly<Record<FulfillmentOrderStatus, Readonly<Partial<Record<Step, FulfillmentOrderStatus>>>>> = {
  OPEN: {
    hold: 'ON_HOLD',
    'report progress': 'IN_PROGRESS',
    'accept request': 'IN_PROGRESS',
    'fulfil in part': 'IN_PROGRESS',
    'fulfil all': 'CLOSED',
    close: 'CLOSED',
    cancel: 'CANCELLED',
  },
  IN_PROGRESS: {
    hold: 'ON_HOLD',
    'report progress': 'IN_PROGRESS',
    'mark as open': 'OPEN',
    'fulfil in part': 'IN_PROGRESS',
    'fulfil all': 'CLOSED',
    'take a fulfilment back': 'OPEN',
    close: 'CLOSED',
    cancel: 'CANCELLED',
    'give up': 'INCOMPLETE',
  },
  SCHEDULED: {
    hold: 'ON_HOLD',
    reschedule: 'SCHEDULED',
    'become due': 'OPEN',
    'mark as open': 'OPEN',
    close: 'CLOSED',
    cancel: 'CANCELLED',
  },
  ON_HOLD: { hold: 'ON_HOLD', release: 'OPEN', close: 'CLOSED', cancel: 'CANCELLED' },
  INCOMPLETE: { hold: 'ON_HOLD', 'fulfil in part': 'IN_PROGRESS', 'fulfil all': 'CLOSED', close: 'CLOSED', cancel: 'CANCELLED' },
  CLOSED: {},
  CANCELLED: {},
}

/** The status after a step, or undefined where the step cannot be taken. */
export function after(status: FulfillmentOrderStatus, step: Step): FulfillmentOrderStatus | undefined {
  return STEPS[status][step]
}

/** Whether there may still be work in it. */
export function isActive(status: FulfillmentOrderStatus): boolean {
  return status === 'OPEN' || status === 'IN_PROGRESS' || status === 'SCHEDULED' || status === 'ON_HOLD'
}

/** Whether units are still promised in it: an incomplete one holds them until it is moved. */
export function holdsUnits(status: FulfillmentOrderStatus): boolean {
  return status !== 'CLOSED' && status !== 'CANCELLED'
}

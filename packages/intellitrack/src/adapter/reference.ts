import { type ExternalReference, id } from '@connect/core'

/** One text for (order, group), as the contract's external reference has a single id. Neither part holds a `|`. */
export const referenceId = (reference: Pick<ExternalReference, 'orderId' | 'groupKey'>): string =>
  `${reference.orderId}|${reference.groupKey}`

export function parseReference(system: string, text: string): ExternalReference {
  const [orderId = text, groupKey = ''] = text.split('|')
  return { system, orderId: id(orderId), groupKey: id(groupKey) }
}

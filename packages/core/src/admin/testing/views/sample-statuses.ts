import type { ConfigurationView } from '../../views/configuration.ts'
import { sampleConfiguration } from './sample-configuration.ts'

/** The configuration of a store whose merchant chooses which statuses come in. */
export function sampleStatuses(): ConfigurationView {
  const view = sampleConfiguration()
  const statuses = labels.map((label, id) => ({
    kind: 'switch' as const,
    name: `orderStatus.${id}`,
    label,
    help: '',
    error: null,
    locked: null,
    dependsOn: [],
    value: label === 'Awaiting Fulfillment',
  }))
  const group = { id: 'statuses', title: 'Order Import Status', text: 'Orders of the statuses that are on come in.', fields: statuses }
  return { ...view, groups: [group, ...view.groups] }
}

const labels = [
  'Incomplete',
  'Pending',
  'Shipped',
  'Partially Shipped',
  'Refunded',
  'Cancelled',
  'Declined',
  'Awaiting Payment',
  'Awaiting Pickup',
  'Awaiting Shipment',
  'Completed',
  'Awaiting Fulfillment',
  'Manual Verification Required',
  'Disputed',
  'Partially Refunded',
]

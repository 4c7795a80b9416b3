import type { GroupDecision } from '../../planning/order-decision.ts'
import type { DraftContent } from '../../planning/order-facts.ts'
import type { EffectKind } from '../../records/effect.ts'
import type { PickingRecord } from '../../records/order.ts'
import type { PlannedWrite } from '../planned-write.ts'

/** The writes these decisions come to, for a dry run. */
export function plannedWrites(groups: readonly GroupDecision[]): readonly PlannedWrite[] {
  return groups.flatMap((group): readonly PlannedWrite[] => {
    const { decision, record } = group
    switch (decision.kind) {
      case 'receive':
        return [write(group, 'receive_order', null, `Picking order ${decision.draft.orderNumber}: ${draftLines(decision.draft)}`)]
      case 'amend':
        return [write(group, 'amend_order', record && acceptedLines(record), draftLines(decision.draft))]
      case 'cancel':
        return decision.gone ? [] : [write(group, 'cancel_order', record && acceptedLines(record), `Taken back: ${decision.message}`)]
      default:
        return []
    }
  })
}

const write = ({ facts, orderNumber }: GroupDecision, action: EffectKind, before: string | null, after: string): PlannedWrite => ({
  system: 'warehouse',
  action,
  subjectKind: 'order',
  subjectId: facts.order.orderId,
  label: orderNumber,
  before,
  after,
})

const draftLines = ({ lines }: DraftContent): string => lines.map((line) => `${line.quantity} x ${line.itemNumber}`).join(', ')
const acceptedLines = ({ accepted }: PickingRecord): string => accepted.map((line) => `${line.quantity} x ${line.itemNumber}`).join(', ')

import type { PlannedWrite } from '../../pipelines/planned-write.ts'
import type { EffectKind } from '../../records/effect.ts'
import type { AppIdentity } from '../admin.ts'
import type { NumberedWrite } from '../reports.ts'
import type { Tone } from '../views/frame.ts'
import type { WriteLine } from '../views/synchronization.ts'

/** What each kind of write does, in a word, and how much it weighs: what overwrites stands out from what adds. */
const actions: Readonly<Record<EffectKind, { readonly label: string; readonly tone: Tone }>> = {
  upsert_item: { label: 'Make or change an item', tone: 'info' },
  add_inventory: { label: 'Put stock on the shelf', tone: 'info' },
  adjust_inventory: { label: 'Set stock', tone: 'attention' },
  upsert_carrier: { label: 'Make a carrier', tone: 'info' },
  receive_order: { label: 'Send an order', tone: 'info' },
  amend_order: { label: 'Change an order', tone: 'attention' },
  cancel_order: { label: 'Take an order back', tone: 'attention' },
  record_shipment: { label: 'Record a shipment', tone: 'info' },
  set_levels: { label: 'Set the stock figure', tone: 'attention' },
}

type Words = Pick<WriteLine, 'where' | 'action' | 'before' | 'after' | 'tone'>

/** A write in the words of its row, on the screen and in the file. */
export function writeWords(app: Pick<AppIdentity, 'storeAdmin'>, write: PlannedWrite): Words {
  const { label, tone } = actions[write.action]
  return { where: whereOf(app, write.system), action: label, before: write.before ?? '', after: write.after, tone }
}

export const writeLine = (app: Pick<AppIdentity, 'storeAdmin'>, write: NumberedWrite): WriteLine => ({
  id: String(write.ordinal),
  label: write.label,
  ...writeWords(app, write),
})

const whereOf = ({ storeAdmin }: Pick<AppIdentity, 'storeAdmin'>, system: PlannedWrite['system']): string =>
  system === 'store' ? storeAdmin : 'IntelliTrack'

/** As the list is filtered by: one kind of write to one side. */
export const writeFilter = ({ system, action }: Pick<PlannedWrite, 'system' | 'action'>): string => `${system}:${action}`

export const filterLabel = (app: Pick<AppIdentity, 'storeAdmin'>, { system, action }: Pick<PlannedWrite, 'system' | 'action'>): string =>
  `${whereOf(app, system)}: ${actions[action].label}`

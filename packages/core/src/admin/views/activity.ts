import type { Notice, Tone } from './frame.ts'
import type { Listed, ListQuery } from './list.ts'

/** The timeline, of everything or of one order number or SKU. */
export interface ActivityView {
  readonly title: string
  readonly query: ListQuery
  readonly searchLabel: string
  readonly lines: Listed<ActivityLine>
  readonly notices: readonly Notice[]
}
export interface ActivityLine {
  readonly id: string
  readonly when: string
  readonly label: string
  /** What its own timeline is found by, an order number or SKU; null where it has neither. */
  readonly search: string | null
  readonly title: string
  readonly message: string
  readonly result: string
  readonly tone: Tone
}

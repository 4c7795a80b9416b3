import type { EffectKind } from '../records/effect.ts'
import type { SubjectKind } from '../records/work.ts'

/** One line of a dry run: exactly what would be written, where, and over what. */
export interface PlannedWrite {
  readonly system: 'store' | 'warehouse'
  readonly action: EffectKind
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  /** Order number or SKU. */
  readonly label: string
  /** What stands there now, in words or figures; null: nothing, or not known. */
  readonly before: string | null
  readonly after: string
}

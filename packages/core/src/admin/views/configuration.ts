import type { Notice } from './frame.ts'

/** A form as the core says it: the three apps draw it with their own components and add no word to it. */
export interface ConfigurationView {
  readonly title: string
  /** Sent back with a save: whoever saw an older one is told who changed what (issue: not silently overwritten). */
  readonly version: number
  readonly groups: readonly FieldGroup[]
  readonly formula: FormulaView | null
  readonly saveLabel: string
  readonly refreshLabel: string
  readonly notices: readonly Notice[]
}
export interface FieldGroup {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly fields: readonly Field[]
}

interface AnyField {
  /** Names the value in a save. */
  readonly name: string
  readonly label: string
  readonly help: string
  /** What is wrong with the value as it is; from the last save or from the facts. */
  readonly error: string | null
  /** Why it cannot be changed now; null: it can. */
  readonly locked: string | null
  /** The names of fields whose change empties this one and asks for its list anew (Division before Site before Location). */
  readonly dependsOn: readonly string[]
}
export interface Choice {
  readonly value: string
  readonly label: string
}
export type Field = AnyField &
  (
    | { readonly kind: 'choice'; readonly value: string | null; readonly choices: readonly Choice[]; readonly placeholder: string }
    | { readonly kind: 'text'; readonly value: string; readonly maxLength: number }
    | { readonly kind: 'switch'; readonly value: boolean }
    /** A checkbox that, marked, opens a whole number. */
    | {
        readonly kind: 'optional_number'
        readonly value: number | null
        readonly suggested: number
        readonly unit: string
        readonly min: number
        readonly max: number
      }
    | { readonly kind: 'number'; readonly value: number; readonly unit: string; readonly min: number; readonly max: number }
    /** A checkbox that, marked, opens a local time "HH:MM"; the zone is shown beside it. */
    | { readonly kind: 'optional_time'; readonly value: string | null; readonly suggested: string; readonly zone: string }
    | {
        readonly kind: 'optional_time_range'
        readonly value: { readonly start: string; readonly end: string } | null
        readonly suggested: { readonly start: string; readonly end: string }
        readonly zone: string
      }
    /** A checkbox that, marked, opens a local date-time "YYYY-MM-DDTHH:MM" of the zone. */
    | { readonly kind: 'optional_date_time'; readonly value: string | null; readonly suggested: string; readonly zone: string }
    /** Rows of one store thing each, with a choice per row (store locations to sites). */
    | { readonly kind: 'mapping'; readonly rows: readonly MappingRow[]; readonly choices: readonly Choice[]; readonly placeholder: string }
  )
export interface MappingRow {
  readonly id: string
  readonly label: string
  readonly note: string | null
  readonly value: string | null
}

/** The stock formula worked on a real SKU, with its numbers (DESIGN 3). */
export interface FormulaView {
  /** The id of the group whose settings it works with: it stands with them. */
  readonly group: string
  readonly title: string
  readonly text: string
  readonly sku: string
  readonly terms: readonly { readonly label: string; readonly sign: '+' | '-' | ''; readonly units: number }[]
  readonly result: { readonly label: string; readonly units: number }
}

/** What is posted: only the values that were changed, by field name, as the field's `value` has them; a mapping as `{ [row.id]: value }`. */
export interface ConfigurationChange {
  readonly version: number
  readonly values: Readonly<Record<string, unknown>>
}
export type SaveResult =
  | { readonly kind: 'saved'; readonly message: string; readonly version: number }
  | { readonly kind: 'errors'; readonly message: string; readonly errors: Readonly<Record<string, string>> }
  /** Somebody saved meanwhile; `fields` names by label what both changed. Nothing was written. */
  | { readonly kind: 'changed_meanwhile'; readonly message: string; readonly fields: readonly string[]; readonly version: number }
  | { readonly kind: 'refused'; readonly message: string }

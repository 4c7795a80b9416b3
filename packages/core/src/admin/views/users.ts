import type { Notice } from './frame.ts'

/** The people of the store who have opened the app, and what its owner leaves to each (DESIGN 3, Roles). */
export interface UsersView {
  readonly title: string
  readonly text: string
  readonly users: readonly UserRow[]
  /** What is said where nobody is listed. */
  readonly empty: string
  readonly notices: readonly Notice[]
}
export interface UserRow {
  readonly id: string
  readonly name: string
  readonly isOwner: boolean
  /** "Owner", "Staff". */
  readonly role: string
  readonly rights: readonly UserRight[]
}
export type RightName = 'view' | 'configure' | 'manualSync'
export interface UserRight {
  readonly name: RightName
  readonly label: string
  readonly help: string
  readonly isOn: boolean
  /** Why it cannot be changed; null: it can. */
  readonly locked: string | null
}

import type { Action } from '../../access/may.ts'
import type { ConnectionState } from '../../records/connection.ts'

/** The screens of every store-side app, by the names the original has for them where it has one. */
export type ScreenId =
  | 'home'
  | 'basic_configuration'
  | 'shopping_cart_configuration'
  | 'synchronization'
  | 'orders'
  | 'products'
  | 'activity'
  | 'problems'
  | 'users'

/** Where a click leads, inside the app: with a list screen's search text, and the id of one of its filters. */
export interface ScreenLink {
  readonly label: string
  readonly screen: ScreenId
  readonly search?: string
  readonly filter?: string
}

export type Tone = 'neutral' | 'info' | 'success' | 'attention' | 'critical'

/** A sentence at the head of a screen that stays until it is no longer so. */
export interface Notice {
  readonly tone: Tone
  readonly title: string
  readonly text: string
  readonly link: ScreenLink | null
}

/** Per action: null where this person may do it, else the sentence that says what is missing (requirements 3.3). */
export type Permissions = Readonly<Record<Action, string | null>>

/** A run under way; the same in every window that is open (issue: a run in progress is shown in both). */
export interface RunningView {
  readonly runId: string
  readonly title: string
  /** What it is doing now, in words. */
  readonly step: string | null
  readonly startedAt: string
  /** "3 minutes ago" is the reader's business; this is the connection's local time in words. */
  readonly started: string
  readonly isPreview: boolean
  readonly cancelAsked: boolean
}

/** What every screen shows around itself. */
export interface FrameView {
  readonly appName: string
  readonly storeName: string
  readonly state: ConnectionState
  /** IANA name; shown beside every time field. */
  readonly timeZone: string
  readonly nav: readonly { readonly screen: ScreenId; readonly label: string }[]
  readonly notices: readonly Notice[]
  readonly may: Permissions
  readonly running: RunningView | null
  /** Something was asked for and has not begun: soon there is news. */
  readonly isAwaited: boolean
  /** Pauses or resumes syncing; null where there is nothing to pause (setting up, disconnected). */
  readonly pause: { readonly id: 'pause' | 'resume'; readonly label: string; readonly blocked: string | null } | null
}

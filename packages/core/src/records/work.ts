import type { RunId } from '../domain/ids.ts'
import type { PlannedWrite } from '../pipelines/planned-write.ts'
import type { Signal } from '../ports/signal.ts'

/** What a run can do. sync = products, orders, shipments (AS-5). first_dataset = products, inventory, carriers (SH-19). */
export const runKinds = [
  'sync',
  'first_dataset',
  'import_products',
  'import_inventory',
  'import_carriers',
  'import_orders',
  'export_shipments',
  'export_inventory',
  'end_of_day',
  'rebaseline_inventory',
] as const
export type RunKind = (typeof runKinds)[number]

/** preview: a person wants to see what it would write; nothing is written. */
export type RunTrigger = 'schedule' | 'signal' | 'manual' | 'redrive' | 'catch_up' | 'preview'

/** Whether it runs without a person having asked for it there and then. */
export const isAutomatic = ({ trigger }: { readonly trigger: RunTrigger }): boolean => trigger !== 'manual' && trigger !== 'preview'

/** Something a run shall do: durable, emptied by the run. At most one waiting per (kind, trigger, slot). */
export interface RequestRecord {
  readonly id: string
  readonly kind: RunKind
  readonly trigger: RunTrigger
  /** Tells two requests of one kind apart, e.g. the local date of an End of Day; empty where it does not matter. */
  readonly slot: string
  /** Who asked, for manual ones. */
  readonly requestedBy: string | null
  readonly requestedAt: string
  readonly notBefore: string | null
  /** Failed attempts so far; after the last one it is a dead letter that a person may redrive. */
  readonly attempts: number
  readonly deadAt: string | null
  readonly lastError: string | null
}

export type RunState = 'running' | 'completed' | 'failed' | 'cancelled'

export interface RunRecord {
  readonly id: RunId
  readonly kind: RunKind
  readonly trigger: RunTrigger
  readonly requestedBy: string | null
  readonly state: RunState
  readonly startedAt: string
  readonly finishedAt: string | null
  readonly counts: Counts
  readonly error: { readonly code: string; readonly message: string } | null
  /** What it is doing now, for progress that survives a reload. */
  readonly step: string | null
  readonly cancelRequestedAt: string | null
}

/** One line of the list that a dry run made; `ordinal` counts from 1. */
export interface PlannedWriteRecord extends PlannedWrite {
  readonly runId: RunId
  readonly ordinal: number
}

/** Every input ends in exactly one of these; `seen` is their sum (DESIGN 3, rule 5). */
export interface Counts {
  readonly seen: number
  readonly applied: number
  readonly already: number
  readonly unchanged: number
  readonly skipped: number
  readonly superseded: number
  readonly rejected: number
  readonly waiting: number
}
export const noCounts: Counts = { seen: 0, applied: 0, already: 0, unchanged: 0, skipped: 0, superseded: 0, rejected: 0, waiting: 0 }

export type ResultKind = Exclude<keyof Counts, 'seen'>
export type SubjectKind = 'variant' | 'item' | 'order' | 'shipment' | 'level' | 'carrier' | 'connection'

/** One input's end in one run: also the line in the timeline of its subject. Unchanged inputs are only counted. */
export interface ActivityRecord {
  readonly id: string
  readonly at: string
  readonly runId: RunId | null
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  /** What a person searches by: order number or SKU. */
  readonly label: string
  readonly result: ResultKind | 'note'
  readonly code: string
  readonly message: string
}

/** Something that needs a person, or time. One open problem per (subject, code); closed by itself once solved (IM-28). */
export interface ProblemRecord {
  readonly id: string
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  readonly label: string
  readonly code: string
  readonly message: string
  /** JSON text: both versions of a conflict, the rows of a list... */
  readonly details: string | null
  readonly openedAt: string
  readonly lastSeenAt: string
  readonly resolvedAt: string | null
}

export interface InboxRecord extends Signal {
  readonly receivedAt: string
  readonly handledAt: string | null
}

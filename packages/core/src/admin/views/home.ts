import type { Notice, ScreenLink, Tone } from './frame.ts'
import type { ProblemLine } from './problems.ts'

export interface HomeView {
  readonly title: string
  /** null once set-up is done. */
  readonly checklist: Checklist | null
  readonly dials: readonly Dial[]
  readonly flow: Chart
  readonly drift: Chart
  readonly lastRuns: readonly RunLine[]
  readonly nextRuns: readonly { readonly title: string; readonly when: string }[]
  readonly problems: readonly ProblemLine[]
  readonly problemCount: number
  /** What of the catalogue should be looked at before orders ship (IM-04, IM-05); none once all is well. */
  readonly checks: readonly Notice[]
  readonly notices: readonly Notice[]
}

export interface Checklist {
  readonly title: string
  readonly text: string
  readonly done: number
  readonly steps: readonly { readonly title: string; readonly text: string; readonly isDone: boolean; readonly link: ScreenLink }[]
}

/** One of the three questions: is every order in the warehouse, is every shipment in the store, is stock equal? */
export interface Dial {
  readonly id: 'orders' | 'shipments' | 'stock'
  readonly question: string
  /** Yes, No, or Not yet; with the tone it is shown in. */
  readonly answer: string
  readonly tone: Tone
  /** "1,204 of 1,204 orders are in the warehouse". */
  readonly text: string
  /** Leads to the exceptions; its label counts them. */
  readonly link: ScreenLink
}

/** A small chart whose numbers can be read as a table as well. */
export interface Chart {
  readonly title: string
  readonly series: readonly string[]
  readonly points: readonly { readonly label: string; readonly values: readonly number[] }[]
  /** What is said instead where there is nothing to draw. */
  readonly empty: string | null
}

export interface RunLine {
  readonly runId: string
  readonly title: string
  readonly when: string
  readonly result: string
  readonly tone: Tone
  /** Counts in words: "12 applied, 3 unchanged, 1 rejected". */
  readonly counts: string
}

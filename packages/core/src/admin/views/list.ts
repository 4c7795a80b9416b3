/** A page of a list. `next`: the cursor of the page after it; null: this is the last. */
export interface Listed<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
  /** What is said where there is no row: nothing yet, or nothing that fits the search. */
  readonly empty: string
}

/** What a list screen is asked for, from its address. */
export interface ListQuery {
  readonly search: string
  /** The id of one of the screen's filters; empty: all. */
  readonly filter: string
  readonly cursor: string | null
  readonly limit: number
}

/** The first one of a screen is all, with the id ''. */
export interface ListFilter {
  readonly id: string
  readonly label: string
}

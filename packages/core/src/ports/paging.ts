/** Where to go on reading a stream: the adapter's own text, kept by core, committed with the rows it covers. */
export type Checkpoint = string & { readonly __checkpoint: true }

/** Rows and the checkpoint that is right once they are stored (DESIGN 3, rule 2). */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: Checkpoint
}

/** A page of a walk over products. After the last page of a full walk, what was not in it is gone from the store. */
export interface ProductPage<Row> extends Page<Row> {
  readonly walk: 'delta' | 'full'
  readonly last: boolean
}

/** Where a connection's calls go: one division, one external system. */
export interface Scope {
  readonly divisionId: string
  /** `/v1/divisions/<id>`, encoded. */
  readonly path: string
  /** The connection's name in the warehouse, for ever. */
  readonly system: string
}

export const scopeOf = (divisionId: string, system: string): Scope => ({
  divisionId,
  path: `/v1/divisions/${encodeURIComponent(divisionId)}`,
  system,
})

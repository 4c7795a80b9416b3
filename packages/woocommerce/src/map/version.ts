interface Changed {
  readonly date_modified_gmt: string | null
  readonly revision?: string | null | undefined
}

/** When a record changed last, to the second; with the plugin also which change that was. Of several records that make one, the last of each. */
export function versionOf(...records: readonly Changed[]): string {
  const latest = (texts: readonly (string | null | undefined)[]) => texts.reduce<string>((a, b) => (b && b > a ? b : a), '')
  const revision = latest(records.map((one) => one.revision))
  const at = latest(records.map((one) => one.date_modified_gmt))
  return revision === '' ? at : `${at}~${revision}`
}

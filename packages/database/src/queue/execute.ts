/** One statement in somebody's transaction, or on its own. */
export type Execute = (text: string, values: unknown[]) => Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>

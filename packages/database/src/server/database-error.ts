/** The database cannot be had. The message names the cause and what to do next; it goes to a person as it is. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  constructor(cause: string, nextStep: string, details?: { readonly log?: string; readonly error?: unknown }) {
    const tail = details?.log ? `\nLast lines of the server's log:\n${details.log}` : ''
    super(`${cause}\nNext step: ${nextStep}${tail}`, { cause: details?.error })
  }
}

/** What an unknown thrown value says, for a message that a person reads. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

/** A row that must be the only one of its kind is there already. What would have been written is not. */
export class UniqueViolation extends Error {
  override readonly name = 'UniqueViolation'
  constructor(cause: Error) {
    super(`A row that must be unique is there already: ${cause.message.split('\n').at(-1)}`, { cause })
  }
}

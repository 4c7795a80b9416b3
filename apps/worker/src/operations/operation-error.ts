/** Something asked for that cannot be done, said in words for the person who asked. `status` is the HTTP status for it. */
export class OperationError extends Error {
  override readonly name = 'OperationError'
  readonly status: number
  constructor(message: string, status = 409) {
    super(message)
    this.status = status
  }
}

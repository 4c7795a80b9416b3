/** Something asked for that cannot be done, said in words for the person who asked. `status` is the HTTP status for it. */
export class OperationError extends Error {
  override readonly name = 'OperationError'
  readonly status: number
  /** What is wrong field by field, where fields were given. */
  readonly fields: readonly { readonly field: string; readonly message: string }[]
  constructor(message: string, status = 409, fields: OperationError['fields'] = []) {
    super(message)
    this.status = status
    this.fields = fields
  }
}

/** What was sent is nothing that a page of ours sends: it is answered with this status and sentence, and nothing is done. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

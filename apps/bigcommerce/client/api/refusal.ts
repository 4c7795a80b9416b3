/** An answer that is no view. `words`: what the server says of it to the reader; empty: nothing. */
export class Refusal extends Error {
  readonly status: number
  readonly words: string

  constructor(status: number, words: string) {
    super(`The server answered ${status}.`)
    this.status = status
    this.words = words
  }
}

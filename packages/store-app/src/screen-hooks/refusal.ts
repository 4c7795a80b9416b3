/** An answer that is no view. `words`: what the server says of it to the reader; empty: nothing. `code`: what it calls it; empty: nothing. */
export class Refusal extends Error {
  readonly status: number
  readonly words: string
  readonly code: string
  /** The field of a form that it is about. */
  readonly field: string | null

  constructor(status: number, { words = '', code = '', field = null }: Partial<Pick<Refusal, 'words' | 'code' | 'field'>> = {}) {
    super(`The server answered ${status}.`)
    this.status = status
    this.words = words
    this.code = code
    this.field = field
  }
}

/** What the server says on purpose: a sentence for the reader, and perhaps what it calls it and which field it is about. */
export async function refusalOf(answer: Response): Promise<Refusal> {
  const body = partsOf(await answer.json().catch(() => null))
  const field = textOf(partsOf(body['data'])['field'])
  return new Refusal(answer.status, { words: textOf(body['message']), code: textOf(body['code']), field: field === '' ? null : field })
}

const partsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

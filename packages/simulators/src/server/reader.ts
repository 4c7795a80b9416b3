/** What a person asked for cannot be done or cannot be read; the message names the record and says what to give instead. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** Reads the fields of a command's input one by one; each complaint names the command, the field and what was expected. */
export class Reader {
  readonly #fields: Readonly<Record<string, unknown>>
  readonly #path: string

  constructor(path: string, input: unknown) {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new CommandError(`${path} must be an object`)
    this.#fields = input as Readonly<Record<string, unknown>>
    this.#path = path
  }

  has(field: string): boolean {
    return this.#fields[field] !== undefined
  }

  /** As it was given, for whoever reads it in a way of their own. */
  value(field: string): unknown {
    return this.#fields[field]
  }

  text(field: string): string {
    return this.optionalText(field) ?? this.#complain(field, 'must be a text that is not empty')
  }

  /** Null where it is absent, null or empty. */
  optionalText(field: string): string | null {
    const value = this.#fields[field]
    if (value === undefined || value === null || value === '') return null
    return typeof value === 'string' ? value : this.#complain(field, 'must be a text')
  }

  wholeNumber(field: string, least: number, fallback?: number): number {
    const value = this.#fields[field] ?? fallback
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value
    return this.#complain(field, `must be a whole number of at least ${least}`)
  }

  flag(field: string, fallback: boolean): boolean {
    const value = this.#fields[field] ?? fallback
    return typeof value === 'boolean' ? value : this.#complain(field, 'must be true or false')
  }

  oneOf<const T extends string>(field: string, values: readonly T[], fallback?: T): T {
    const value = this.#fields[field] ?? fallback
    return values.find((one) => one === value) ?? this.#complain(field, `must be one of ${values.join(', ')}`)
  }

  /** A decimal amount such as `12.50`. */
  amount(field: string, fallback?: string): string {
    const value = this.#fields[field] ?? fallback
    return typeof value === 'string' && /^\d+(?:\.\d{1,2})?$/.test(value)
      ? value
      : this.#complain(field, 'must be an amount such as "12.50"')
  }

  instant(field: string): string | null {
    const value = this.optionalText(field)
    if (value === null) return null
    if (Number.isNaN(Date.parse(value))) return this.#complain(field, 'must be an instant such as "2026-11-20T10:00:00Z"')
    return `${new Date(value).toISOString().slice(0, 19)}Z`
  }

  texts(field: string): string[] {
    const value = this.#fields[field] ?? []
    if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value
    return this.#complain(field, 'must be a list of texts')
  }

  list(field: string): Reader[] {
    const value = this.#fields[field] ?? []
    if (!Array.isArray(value)) return this.#complain(field, 'must be a list')
    return value.map((one, position) => new Reader(`${this.#path}.${field}[${position}]`, one))
  }

  record(field: string): Reader | null {
    const value = this.#fields[field]
    return value === undefined || value === null ? null : new Reader(`${this.#path}.${field}`, value)
  }

  /** Texts by name, as rows of key and value. */
  attributes(field: string): { readonly key: string; readonly value: string }[] {
    const value = this.#fields[field] ?? {}
    if (typeof value !== 'object') return this.#complain(field, 'must be an object of texts')
    return Object.entries(value as object).map(([key, one]) => ({ key, value: `${one}` }))
  }

  #complain(field: string, expected: string): never {
    throw new CommandError(`${this.#path}.${field} ${expected}, not ${JSON.stringify(this.#fields[field]) ?? 'nothing'}`)
  }
}

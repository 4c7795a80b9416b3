/** A field that is not what the protocol says: the whole request is refused, and nothing was done. */
export class InvalidField extends Error {
  override readonly name = 'InvalidField'
  readonly field: string

  constructor(field: string, expected: string) {
    super(`${field} must be ${expected}`)
    this.field = field
  }
}

/** Reads a request's body field by field. */
export class Fields {
  readonly #values: Readonly<Record<string, unknown>>
  readonly #path: string

  private constructor(values: Readonly<Record<string, unknown>>, path: string) {
    this.#values = values
    this.#path = path
  }

  static of(value: unknown, path = ''): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return new Fields(value as Record<string, unknown>, path)
    throw new InvalidField(path === '' ? 'body' : path, 'an object')
  }

  text(name: string, { longest = 255 } = {}): string {
    return this.optionalText(name, { longest }) ?? this.#refuse(name, 'a text that is not empty')
  }

  /** Null where it is absent, null or empty. */
  optionalText(name: string, { longest = 255 } = {}): string | null {
    const value = this.#values[name] ?? null
    if (value === null || value === '') return null
    return typeof value === 'string' && value.length <= longest ? value : this.#refuse(name, `a text of at most ${longest} characters`)
  }

  wholeNumber(name: string, least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): number {
    const value = this.#values[name]
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) return value
    return this.#refuse(name, 'a whole number within its limits')
  }

  optionalNumber(name: string): number | null {
    return (this.#values[name] ?? null) === null ? null : this.wholeNumber(name)
  }

  flag(name: string): boolean {
    const value = this.#values[name]
    return typeof value === 'boolean' ? value : this.#refuse(name, 'true or false')
  }

  /** `YYYY-MM-DDTHH:MM:SS`, as the instant it is; null where nothing was given. */
  gmtSecond(name: string): string | null {
    const value = this.optionalText(name)
    if (value === null) return null
    const isOne = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}Z`))
    return isOne ? `${value}Z` : this.#refuse(name, 'a second such as 2026-11-20T10:00:00')
  }

  ids(name: string, most: number): number[] {
    const value = this.#list(name, 0, most)
    return value.every((one): one is number => typeof one === 'number' && Number.isSafeInteger(one) && one > 0)
      ? [...value]
      : this.#refuse(name, 'a list of ids')
  }

  texts(name: string, most: number): string[] {
    const value = this.#list(name, 0, most)
    return value.every((one) => typeof one === 'string') ? [...value] : this.#refuse(name, 'a list of texts')
  }

  rows(name: string, least: number, most: number): Fields[] {
    return this.#list(name, least, most).map((one, at) => Fields.of(one, `${this.#path}${this.#path === '' ? '' : '.'}${name}[${at}]`))
  }

  #list(name: string, least: number, most: number): readonly unknown[] {
    const value = this.#values[name]
    if (Array.isArray(value) && value.length >= least && value.length <= most) return value
    return this.#refuse(name, `a list of ${least} to ${most}`)
  }

  isNull(name: string): boolean {
    return (this.#values[name] ?? null) === null
  }

  #refuse(name: string, expected: string): never {
    throw new InvalidField(this.#path === '' ? name : `${this.#path}.${name}`, expected)
  }
}

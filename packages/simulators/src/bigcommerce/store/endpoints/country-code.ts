const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** `Germany` is DE; a country that nobody knows has an empty code. */
export function countryCode(name: string): string {
  known ??= codes()
  return known.get(name) ?? ''
}

let known: ReadonlyMap<string, string> | undefined

function codes(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const all = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
  // Codes of countries that are no more (DD) have the name of their successor.
  const todays = all.filter((code) => new Intl.Locale(`und-${code}`).region === code)
  return new Map(todays.map((code) => [names.of(code) ?? '', code]))
}

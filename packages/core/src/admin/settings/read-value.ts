/** What a posted value is, once looked at: the value in the type that is kept, or what is wrong with it. */
export type Read<Value> = { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'wrong'; readonly message: string }
export type Reader<Value> = (posted: unknown) => Read<Value>

const value = <Value>(given: Value): Read<Value> => ({ kind: 'value', value: given })
const wrong = (message: string): Read<never> => ({ kind: 'wrong', message })

export const oneOf =
  <Name extends string>(...names: readonly Name[]): Reader<Name> =>
  (posted) => {
    const name = names.find((one) => one === posted)
    return name === undefined ? wrong('Choose one from the list.') : value(name)
  }

export const yesOrNo: Reader<boolean> = (posted) => (typeof posted === 'boolean' ? value(posted) : wrong('This is either on or off.'))

/** A text of at most so many characters; the limits of each field are settingsErrors'. */
export const text =
  (most: number): Reader<string> =>
  (posted) => {
    if (typeof posted !== 'string') return wrong('This is a text.')
    return posted.trim().length > most ? wrong(`This has at most ${most} characters.`) : value(posted.trim())
  }

export const wholeNumber: Reader<number> = (posted) =>
  typeof posted === 'number' && Number.isSafeInteger(posted) ? value(posted) : wrong('This is a whole number, such as 15.')

/** Empty, or unmarked: null. */
export const optional =
  <Value>(reader: Reader<Value>): Reader<Value | null> =>
  (posted) =>
    posted === null || posted === '' ? value(null) : reader(posted)

export const timeOfDay: Reader<string> = (posted) =>
  typeof posted === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(posted) ? value(posted) : wrong('This is a time of day, such as 18:30.')

export const timeRange: Reader<{ readonly start: string; readonly end: string }> = (posted) => {
  const { start, end } = (typeof posted === 'object' && posted !== null ? posted : {}) as Readonly<Record<string, unknown>>
  const [from, to] = [timeOfDay(start), timeOfDay(end)]
  if (from.kind === 'wrong' || to.kind === 'wrong') return wrong('These are two times of day, such as 08:00 and 18:00.')
  return value({ start: from.value, end: to.value })
}

/** As something else: the value that is kept for what the screen shows. */
export const as =
  <Shown, Kept>(reader: Reader<Shown>, keep: (shown: Shown) => Read<Kept>): Reader<Kept> =>
  (posted) => {
    const read = reader(posted)
    return read.kind === 'wrong' ? read : keep(read.value)
  }

export const kept = value
export const refused = wrong

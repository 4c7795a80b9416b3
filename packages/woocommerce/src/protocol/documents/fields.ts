import { z } from 'zod'

/** Text that may be missing. */
export const words = z.string().nullish().catch(null)
export const whole = z.number().int()
export const recordId = whole.positive()
export const flag = z.boolean().catch(false)

/** Units on a shelf, which may be below none. A store may keep fractions where an extension lets it: what is sold is whole. */
export const units = z
  .number()
  .refine((one) => Number.isSafeInteger(Math.trunc(one)))
  .transform(Math.floor)

/** Units of a line, which an extension may let be fractions, or text. Nobody buys a billion: what says so is a mistake, and must not become a number that is none. */
export const quantity = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d{1,12}(?:\.\d+)?(?: ?[a-zA-Z]{1,10})?$/)
      .transform(Number.parseFloat),
    // As the store itself counts it.
    z.union([z.null(), z.literal('')]).transform(() => 0),
  ])
  .transform((one) => Math.min(Math.max(one, -MOST), MOST))
const MOST = 1_000_000_000

/** PHP writes a list with a gap as an object: an extension that takes an entry out of one leaves that, and the others count all the same. */
export const listOf = <One extends z.ZodType>(one: One) =>
  z.preprocess((given) => (isGapped(given) ? Object.values(given) : given), z.array(one))

const isGapped = (given: unknown): given is object =>
  typeof given === 'object' && given !== null && !Array.isArray(given) && Object.keys(given).every((key) => /^\d+$/.test(key))

/** An instant as WooCommerce writes it, GMT without Z; an ISO instant in UTC from here on. null: there is none, or what is there is no date. */
export const gmt = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => (text ? isoOf(text) : null))

export const isoOf = (text: string): string | null => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?$/.test(text)) return null
  const at = Date.parse(text.endsWith('Z') ? text : `${text}Z`)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

/** As WooCommerce reads an instant: to the second, without Z. */
export const gmtSecond = (iso: string): string => new Date(iso).toISOString().slice(0, 19)

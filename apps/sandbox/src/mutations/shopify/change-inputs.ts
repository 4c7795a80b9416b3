import type { Act } from '../mutation.ts'
import { fieldsOf, withInputs } from './fields.ts'

/** Forwards every root field of this name with another input. */
export const changeInputs =
  (name: string, change: (input: Readonly<Record<string, unknown>>) => object): Act =>
  (request, forward) => {
    const fields = fieldsOf(request, name)
    return forward(withInputs(request, Object.fromEntries(fields.map(({ variable, input }) => [variable, change(input)]))))
  }

import { GraphQLError } from 'graphql'

/** A top-level error of a request: `errors[]` with an `extensions.code`; the field it arose at becomes null. */
export function refuse(code: string, message: string, extensions: Readonly<Record<string, unknown>> = {}): never {
  throw new GraphQLError(message, { extensions: { code, ...extensions } })
}

/** An expected refusal inside a payload. `field` is the path from the mutation's arguments. */
export interface UserError {
  readonly field: readonly string[] | null
  readonly message: string
  readonly code?: string | null
}

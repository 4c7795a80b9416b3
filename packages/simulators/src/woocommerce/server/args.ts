import { type Complaint, complaintOf } from './check-value.ts'
import type { Answer } from './endpoint.ts'
import { wpError } from './error.ts'

/** What one parameter must be, as JSON Schema says it in WordPress. */
export interface Arg {
  readonly type: ArgType | readonly ArgType[]
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly format?: 'date-time' | 'email'
  readonly items?: Arg
  readonly properties?: Args
  readonly required?: boolean
}

export type ArgType = 'integer' | 'number' | 'string' | 'boolean' | 'array' | 'object' | 'null' | 'mixed'

export type Args = Readonly<Record<string, Arg>>

/** Refuses parameters that are not what the route declares; null: they are. A null is never looked at, and unknown ones are let through. */
export function refusedArgs(args: Args, given: Readonly<Record<string, unknown>>): Answer | null {
  const missing = Object.keys(args).filter((name) => args[name]?.required && (given[name] === undefined || given[name] === null))
  if (missing.length > 0)
    return wpError(400, 'rest_missing_callback_param', `Missing parameter(s): ${missing.join(', ')}`, { params: missing })
  const wrong = Object.entries(args).flatMap(([name, arg]) => {
    const value = given[name]
    const complaint = value === undefined || value === null ? null : complaintOf(arg, value, name)
    return complaint ? [[name, complaint] as const] : []
  })
  return wrong.length === 0 ? null : invalid(wrong)
}

function invalid(wrong: readonly (readonly [string, Complaint])[]): Answer {
  const params = Object.fromEntries(wrong.map(([name, { message }]) => [name, message]))
  return wpError(400, 'rest_invalid_param', `Invalid parameter(s): ${wrong.map(([name]) => name).join(', ')}`, {
    params,
    details: Object.fromEntries(wrong),
  })
}

import { z } from 'zod'

/** Trouble that a sandbox can be told to make, to see whether a connection lives through it. */
export const faultInput = z.strictObject({
  kind: z.enum(['fail_before', 'lose_reply', 'status', 'rate_limit', 'slow', 'revoke_key']),
  /** Only requests of this operation; without it, all. */
  operationId: z.string().optional(),
  /** Let this many matching requests pass first. */
  skip: z.number().int().min(0).default(0),
  /** How many requests it hits; null: until it is cleared. */
  times: z.number().int().min(1).nullable().default(1),
  /** For `status`. */
  status: z.number().int().min(500).max(599).default(503),
  /** For `rate_limit`, in seconds. */
  retryAfter: z.number().int().min(0).default(1),
  /** For `slow`, in milliseconds. */
  delay: z.number().int().min(0).max(120_000).default(1000),
})

export type FaultInput = z.input<typeof faultInput>

export interface ArmedFault extends z.output<typeof faultInput> {
  readonly id: string
  /** How many requests it has hit. */
  readonly hits: number
}

export interface Faults {
  add(input: FaultInput): ArmedFault
  list(): readonly ArmedFault[]
  remove(id: string): boolean
  clear(): void
  /** The fault that hits this request, if any; it is counted. */
  strike(operationId: string): ArmedFault | undefined
}

/** Faults live in the process: a restart is without trouble. */
export function createFaults(): Faults {
  const armed: ArmedFault[] = []
  let number = 0
  return {
    add: (input) => {
      const fault = { ...faultInput.parse(input), id: `fault_${++number}`, hits: 0 }
      armed.push(fault)
      return fault
    },
    list: () => [...armed],
    remove: (id) => {
      const at = armed.findIndex((fault) => fault.id === id)
      if (at >= 0) armed.splice(at, 1)
      return at >= 0
    },
    clear: () => {
      armed.length = 0
    },
    strike: (operationId) => strike(armed, operationId),
  }
}

function strike(armed: ArmedFault[], operationId: string): ArmedFault | undefined {
  for (const [i, fault] of armed.entries()) {
    if (fault.operationId !== undefined && fault.operationId !== operationId) continue
    if (fault.times !== null && fault.hits >= fault.times) continue
    if (fault.skip > 0) armed[i] = { ...fault, skip: fault.skip - 1 }
    else {
      armed[i] = { ...fault, hits: fault.hits + 1 }
      return armed[i]
    }
  }
  return undefined
}

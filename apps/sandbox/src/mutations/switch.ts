import type { Act, Mutation } from './mutation.ts'
import { mutations } from './table.ts'

/** Which mutation works now: one or none. */
export interface MutationSwitch {
  active(): string | null
  /** false: there is no mutation of that name. */
  set(name: string | null): boolean
  /** What is done to traffic of this side; null: nothing. */
  act(side: Mutation['side']): Act | null
}

export function createMutationSwitch(): MutationSwitch {
  let now: { readonly mutation: Mutation; readonly act: Act } | null = null
  return {
    active: () => now?.mutation.name ?? null,
    set: (name) => {
      const mutation = mutations.find((one) => one.name === name)
      if (name !== null && !mutation) return false
      now = mutation ? { mutation, act: mutation.begin() } : null
      return true
    },
    act: (side) => (now?.mutation.side === side ? now.act : null),
  }
}

import { createContext, type ReactNode, useContext } from 'react'

/** A button of a row that cannot be pressed, and why. */
export interface Blocked {
  readonly id: string
  readonly reason: string
}

const Context = createContext<Blocked | null>(null)

/** The reason that is the same for every row, and the row that says it for all. */
export const useSharedReason = (): Blocked | null => useContext(Context)
export const sharedReasonId = 'why-not'

/** Where none of the buttons below can be pressed, and for the same reason, the first one says it for all of them. */
export const SharedReason = ({ blocked, children }: { readonly blocked: readonly Blocked[]; readonly children: ReactNode }) => (
  <Context.Provider value={sharedOf(blocked)}>{children}</Context.Provider>
)

function sharedOf([first, ...others]: readonly Blocked[]): Blocked | null {
  return first && others.length > 0 && others.every(({ reason }) => reason === first.reason) ? first : null
}

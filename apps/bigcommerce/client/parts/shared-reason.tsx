import { type Blocked, sharedReason } from '@connect/core/client'
import { createContext, type ReactNode, useContext } from 'react'

const Context = createContext<Blocked | null>(null)

/** The reason that is the same for every row, and the row that says it for all. */
export const useSharedReason = (): Blocked | null => useContext(Context)

export const SharedReason = ({ blocked, children }: { readonly blocked: readonly Blocked[]; readonly children: ReactNode }) => (
  <Context.Provider value={sharedReason(blocked)}>{children}</Context.Provider>
)

import { type Blocked, sharedReason } from '@connect/core/client'
import { createContext, createElement, type ReactNode, useContext } from 'react'

const Context = createContext<Blocked | null>(null)

/** The reason that is the same for every row, and the row that says it for all. */
export const useSharedReason = (): Blocked | null => useContext(Context)

/** Where none of the buttons below can be pressed, and for the same reason, the first one says it for all of them. */
export const SharedReason = ({ blocked, children }: { readonly blocked: readonly Blocked[]; readonly children: ReactNode }) =>
  createElement(Context.Provider, { value: sharedReason(blocked) }, children)

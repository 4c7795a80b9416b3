import { createContext, createElement, Fragment, type ReactNode, useContext } from 'react'
import { createPortal } from 'react-dom'

const Context = createContext<HTMLElement | null>(null)

/** Around all screens: the element that lies over the foot of the page. */
export const FootPlace = Context.Provider

/** What stands at the foot, wherever it is written: what comes and goes there moves nothing that is being read. Before the foot is there, it stands where it is written. */
export function AtFoot({ children }: { readonly children: ReactNode }) {
  const foot = useContext(Context)
  return foot ? createPortal(children, foot) : createElement(Fragment, null, children)
}

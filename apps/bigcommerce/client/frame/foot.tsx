import { createContext, type ReactNode, useContext, useState } from 'react'
import { createPortal } from 'react-dom'
import styled from 'styled-components'

const Context = createContext<HTMLElement | null>(null)

/** What lies over the foot of the page, one bar above the other: what comes and goes there moves nothing that is being read. */
export function WithFoot({ children }: { readonly children: ReactNode }) {
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  return (
    <Context.Provider value={foot}>
      {children}
      <Foot ref={setFoot} />
    </Context.Provider>
  )
}

/** One bar at the foot. Before the foot is there, the bar stands where it is written. */
export function FootBar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const foot = useContext(Context)
  const bar = (
    <Bar aria-label={label}>
      <div>{children}</div>
    </Bar>
  )
  return foot ? createPortal(bar, foot) : bar
}

const Foot = styled.div`
  bottom: 0;
  left: 0;
  position: fixed;
  right: 0;
  z-index: ${({ theme }) => theme.zIndex.fixed};
`

const Bar = styled.section`
  background: ${({ theme }) => theme.colors.white};
  border-top: ${({ theme }) => theme.border.box};
  padding: ${({ theme }) => `${theme.spacing.small} ${theme.spacing.xLarge}`};

  > div {
    margin: 0 auto;
    max-width: 77rem;
  }
`

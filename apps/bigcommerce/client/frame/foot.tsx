import { AtFoot, FootPlace } from '@connect/store-app/screen-hooks'
import { type ReactNode, useState } from 'react'
import styled from 'styled-components'

/** What lies over the foot of the page, one bar above the other: what comes and goes there moves nothing that is being read. */
export function WithFoot({ children }: { readonly children: ReactNode }) {
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  return (
    <FootPlace value={foot}>
      <div>{children}</div>
      <Foot ref={setFoot} />
    </FootPlace>
  )
}

/** One bar at the foot. */
export const FootBar = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <AtFoot>
    <Bar aria-label={label}>
      <div>{children}</div>
    </Bar>
  </AtFoot>
)

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

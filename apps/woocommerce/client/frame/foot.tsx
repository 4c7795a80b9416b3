import { AtFoot, FootPlace } from '@connect/store-app/screen-hooks'
import { type ReactNode, useState } from 'react'

/** What lies over the foot of the page, one bar above the other. It stays within the page's own column, beside WordPress's menu. */
export function WithFoot({ children }: { readonly children: ReactNode }) {
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  return (
    <FootPlace value={foot}>
      {children}
      <div ref={setFoot} className="intellitrack-foot" />
    </FootPlace>
  )
}

/** One bar at the foot. */
export const FootBar = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <AtFoot>
    <section aria-label={label}>{children}</section>
  </AtFoot>
)

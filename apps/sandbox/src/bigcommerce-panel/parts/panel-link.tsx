import type { AnchorHTMLAttributes } from 'react'
import { go } from '../address.ts'

/** A link within the control panel. */
export function PanelLink({ href = '', onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.button !== 0) return
        event.preventDefault()
        go(href)
      }}
    />
  )
}

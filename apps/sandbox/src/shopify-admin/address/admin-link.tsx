import type { LinkLikeComponentProps } from '@shopify/polaris/build/ts/src/utilities/link/types'
import type { AnchorHTMLAttributes } from 'react'
import { useAddress } from './address.tsx'

/** Links of the admin's own components change its address without loading it anew. */
export function AdminLink({ url, external, children, onClick, ...rest }: LinkLikeComponentProps) {
  const { go } = useAddress()
  // The library's own anchor type says "undefined" where React's leaves out.
  const given = rest as AnchorHTMLAttributes<HTMLAnchorElement>
  if (external)
    return (
      <a {...given} href={url} target="_blank" rel="noreferrer">
        {children}
      </a>
    )
  return (
    <a
      {...given}
      href={url}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.button !== 0) return
        event.preventDefault()
        go(url)
      }}
    >
      {children}
    </a>
  )
}

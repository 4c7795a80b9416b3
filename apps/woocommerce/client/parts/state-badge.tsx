import type { Tone } from '@connect/core'

/** A state in words. Its tone only supports them: nothing is said by colour alone. The colours are those in which WooCommerce shows the status of an order. */
export const StateBadge = ({ tone, children }: { readonly tone: Tone; readonly children: string }) => (
  <mark className={`intellitrack-badge is-${tone}`}>{children}</mark>
)

import type { Tone } from '@connect/core'
import { Badge } from '@shopify/polaris'
import { badgeTones } from './tones.ts'

/** A state in words. Its tone only supports them: nothing is said by colour alone, and Polaris need not name the colour as well. */
export function StateBadge({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  const badge = badgeTones[tone]
  return (
    <Badge {...(badge ? { tone: badge } : {})} toneAndProgressLabelOverride=" ">
      {children}
    </Badge>
  )
}

import type { Tone } from '@connect/core'
import { Badge } from '@shopify/polaris'
import { badgeTones } from './tones.ts'

/** A state in words; its tone only supports them, so that nothing of it is said by colour alone. */
export function StateBadge({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  const badge = badgeTones[tone]
  return (
    <Badge {...(badge ? { tone: badge } : {})} toneAndProgressLabelOverride="">
      {children}
    </Badge>
  )
}

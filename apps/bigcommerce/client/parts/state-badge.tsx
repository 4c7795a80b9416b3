import { Badge } from '@bigcommerce/big-design'
import type { Tone } from '@connect/core'
import { badgeVariants } from './tones.ts'

/** A state in words. Its tone only supports them: nothing is said by colour alone. */
export const StateBadge = ({ tone, children }: { readonly tone: Tone; readonly children: string }) => (
  <Badge label={children} variant={badgeVariants[tone]} />
)

import { Badge } from '@bigcommerce/big-design'
import type { Tone } from '@connect/core'
import styled from 'styled-components'
import { badgeVariants } from './tones.ts'

/** A state in words. Its tone only supports them: nothing is said by colour alone. */
export const StateBadge = ({ tone, children }: { readonly tone: Tone; readonly children: string }) => (
  <AsWritten>
    <Badge label={children} variant={badgeVariants[tone]} />
  </AsWritten>
)

/** A state may name an item, whose letters are to be read as they are. */
const AsWritten = styled.span`
  display: inline-flex;

  && > span {
    text-align: start;
    text-transform: none;
  }
`

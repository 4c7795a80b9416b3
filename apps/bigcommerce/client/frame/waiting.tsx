import { H1, Panel, ProgressCircle } from '@bigcommerce/big-design'
import { setupWords } from '@connect/core/setup-words'
import styled from 'styled-components'
import { Hidden } from '../parts/hidden.tsx'
import { Stack } from '../parts/stack.tsx'

/** A screen that is on its way: its title, and about as much room as it will take. */
export const Waiting = ({ title }: { readonly title: string }) => (
  <Stack aria-busy="true">
    {title && <H1>{title}</H1>}
    <Panel>
      <Room>
        <Spinner />
      </Room>
    </Panel>
  </Stack>
)

/** Something is under way. */
export const Spinner = ({ size = 'large' }: { readonly size?: 'large' | 'xxSmall' | 'xSmall' }) => (
  <span>
    <span aria-hidden="true">
      <ProgressCircle size={size} />
    </span>
    <Hidden as="span">{setupWords.loading}</Hidden>
  </span>
)

export const Room = styled.div`
  align-items: center;
  display: flex;
  justify-content: center;
  min-height: 28rem;
`

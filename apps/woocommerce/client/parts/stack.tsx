import { Flex } from '@wordpress/components'
import type { ComponentProps } from 'react'

type Parts = Omit<ComponentProps<typeof Flex>, 'direction' | 'justify' | 'expanded' | 'wrap'>

/** Parts one below the other, with the same room between them: `gap` times 4 px. */
export const Stack = ({ gap = 4, align = 'stretch', ...parts }: Parts) => (
  <Flex {...parts} direction="column" justify="flex-start" align={align} gap={gap} expanded={false} />
)

interface LineProps extends Parts {
  readonly isApart?: boolean
  readonly isAtEnd?: boolean
}

/** Parts side by side, in a further line where there is no room. */
export const Line = ({ gap = 2, align = 'center', isApart = false, isAtEnd = false, ...parts }: LineProps) => (
  <Flex
    {...parts}
    justify={isApart ? 'space-between' : isAtEnd ? 'flex-end' : 'flex-start'}
    align={align}
    gap={gap}
    expanded={isApart || isAtEnd}
    wrap
  />
)

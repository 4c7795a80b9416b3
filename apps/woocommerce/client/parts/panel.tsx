import { Card, CardBody, CardHeader } from '@wordpress/components'
import type { ReactNode } from 'react'
import { Stack } from './stack.tsx'
import { Text } from './text.tsx'

interface PanelProps {
  readonly title: string
  readonly titleId?: string
  readonly text?: string
  readonly action?: ReactNode
  /** Of a page without a title of its own below its head. */
  readonly isTop?: boolean
  readonly children: ReactNode
}

/** A part of a screen under its own heading. */
export const Panel = ({ title, titleId, text = '', action = null, isTop = false, children }: PanelProps) => {
  const Heading = isTop ? 'h2' : 'h3'
  return (
    <Card size="small">
      <CardHeader>
        <Heading {...(titleId ? { id: titleId, tabIndex: -1 } : {})}>{title}</Heading>
        {action}
      </CardHeader>
      <CardBody>
        <Stack>
          {text && <Text isQuiet>{text}</Text>}
          {children}
        </Stack>
      </CardBody>
    </Card>
  )
}

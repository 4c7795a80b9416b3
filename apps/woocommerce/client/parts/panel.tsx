import { Card, CardBody, CardHeader } from '@wordpress/components'
import type { ReactNode } from 'react'
import { Stack } from './stack.tsx'
import { Text } from './text.tsx'

interface PanelProps {
  readonly title: string
  readonly titleId?: string
  readonly text?: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A part of a screen under its own heading. */
export const Panel = ({ title, titleId, text = '', action = null, children }: PanelProps) => (
  <Card size="small">
    <CardHeader>
      <h3 {...(titleId ? { id: titleId, tabIndex: -1 } : {})}>{title}</h3>
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

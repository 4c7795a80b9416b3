import type { Notice } from '@connect/core'
import { allNotices } from '@connect/core/client'
import { useFrameView, useTitle } from '@connect/store-app/screen-hooks'
import type { ReactNode } from 'react'
import { Notices } from './notices.tsx'
import { Line, Stack } from './stack.tsx'

interface ScreenPageProps {
  readonly title: string
  /** Of this screen; those of every screen come before them. */
  readonly notices?: readonly Notice[]
  /** What can be done from here to all of it. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One screen: its title, what has to be said at its head, and what it shows. */
export function ScreenPage({ title, notices = [], action = null, children }: ScreenPageProps) {
  const frame = useFrameView()
  useTitle([title, frame?.appName].filter(Boolean).join(' · '))
  return (
    <Stack>
      <Line isApart gap={4}>
        <h2>{title}</h2>
        {action}
      </Line>
      <Notices notices={allNotices(frame?.notices ?? [], notices)} />
      {children}
    </Stack>
  )
}

import type { Notice } from '@connect/core'
import { allNotices } from '@connect/core/client'
import { useFrameView } from '@connect/store-app/screen-hooks'
import { BlockStack, Page } from '@shopify/polaris'
import type { ReactElement, ReactNode } from 'react'
import { Notices } from './notices.tsx'
import { screenPaths } from './screen-address.ts'

interface ScreenPageProps {
  readonly title: string
  /** Of this screen; those of every screen come before them. */
  readonly notices?: readonly Notice[]
  readonly isHome?: boolean
  /** What can be done from here to all of it. */
  readonly action?: ReactElement | null
  readonly children: ReactNode
}

/** One screen: its title, the way back to Home, what has to be said at its head, and what it shows. */
export function ScreenPage({ title, notices = [], isHome = false, action = null, children }: ScreenPageProps) {
  const frame = useFrameView()
  const home = frame?.nav.find(({ screen }) => screen === 'home')?.label
  return (
    <Page
      title={title}
      {...(isHome || !home ? {} : { backAction: { content: home, url: screenPaths.home } })}
      {...(action ? { secondaryActions: action } : {})}
    >
      <BlockStack gap="400">
        <Notices notices={allNotices(frame?.notices ?? [], notices)} />
        {children}
      </BlockStack>
    </Page>
  )
}

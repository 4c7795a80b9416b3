import type { Notice } from '@connect/core'
import { allNotices } from '@connect/core/client'
import type { ReactNode } from 'react'
import { useFrameView } from './frame-view.ts'
import { useTitle } from './use-title.ts'

export interface ScreenPageProps {
  readonly title: string
  /** Of this screen; those of every screen come before them. */
  readonly notices?: readonly Notice[]
  /** What can be done from here to all of it. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** Calls the page by its screen. Answers everything that has to be said at the head of it. */
export function useScreenHead({ title, notices = [] }: Pick<ScreenPageProps, 'title' | 'notices'>): readonly Notice[] {
  const frame = useFrameView()
  useTitle([title, frame?.appName].filter(Boolean).join(' · '))
  return allNotices(frame?.notices ?? [], notices)
}

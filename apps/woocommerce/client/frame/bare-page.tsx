import type { ReactNode } from 'react'
import { AnnouncerProvider } from '../parts/announcer.tsx'
import { Stack } from '../parts/stack.tsx'
import { words } from '../words.ts'

/** The page without its screens: before they are there, and where they cannot be had. */
export const BarePage = ({ action = null, children }: { readonly action?: ReactNode; readonly children: ReactNode }) => (
  <AnnouncerProvider>
    <Stack>
      <div className="intellitrack-head">
        <h1>{words.appName}</h1>
        {action}
      </div>
      {children}
    </Stack>
  </AnnouncerProvider>
)

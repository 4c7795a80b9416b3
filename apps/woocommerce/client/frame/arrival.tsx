import type { FrameView } from '@connect/core'
import { useArrival } from '@connect/store-app/screen-hooks'
import type { ReactNode } from 'react'
import { useLocation, useNavigation } from 'react-router'
import { connectionPath, screenAt } from '../parts/screen-address.ts'
import { words } from '../words.ts'
import { Waiting } from './waiting.tsx'

/** From one screen to the next: its title and room if that takes a moment. */
export function Arrival({ nav, children }: Pick<FrameView, 'nav'> & { readonly children: ReactNode }) {
  const labelOf = (path: string): string | null =>
    path === connectionPath ? words.connection.title : (nav.find(({ screen }) => screen === screenAt(path))?.label ?? null)
  const coming = useArrival({ pathname: useLocation().pathname, target: useNavigation().location?.pathname, labelOf })
  return coming === null ? children : <Waiting title={labelOf(coming) ?? ''} />
}

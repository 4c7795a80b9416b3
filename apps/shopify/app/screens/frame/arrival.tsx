import type { FrameView } from '@connect/core'
import { useArrival } from '@connect/store-app/screen-hooks'
import { useLocation, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { screenAt } from '../parts/screen-address.ts'
import { ScreenSkeleton } from './screen-skeleton.tsx'

/** From one screen to the next: a skeleton of where it goes if that takes a moment. */
export function Arrival({ nav, children }: Pick<FrameView, 'nav'> & { readonly children: ReactNode }) {
  const labelOf = (path: string): string | null => nav.find(({ screen }) => screen === screenAt(path))?.label ?? null
  const coming = useArrival({ pathname: useLocation().pathname, target: useNavigation().location?.pathname, labelOf })
  return coming === null ? children : <ScreenSkeleton title={labelOf(coming) ?? ''} isHome={screenAt(coming) === 'home'} />
}

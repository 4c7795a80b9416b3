import type { FrameView, ScreenId } from '@connect/core'
import type { ReactElement, ReactNode } from 'react'
import type { Part } from './part.ts'
import type { ScreenApi } from './screen-api.ts'
import { frameRoute, screenRoutes } from './screen-routes.ts'

/** What an app's own router gives. */
interface Router {
  /** The screen within the frame. */
  readonly outlet: ReactElement
  readonly useLoaderData: () => unknown
}

interface AroundScreens {
  readonly AppFrame: Part<{ readonly view: FrameView; readonly children: ReactNode }>
  /** Stand for what could not be shown: all of the app, and one screen of it. */
  readonly BrokenApp: Part<object>
  readonly BrokenScreen: Part<object>
  /** Until the app is there. */
  readonly Opening: Part<object>
}

type Screen = (props: { readonly view: never }) => ReactElement | null

/** The route of the app: its frame, and within it a route for each screen, which is read by its own name and posts its clicks there. */
export function appRoute(api: ScreenApi, paths: Readonly<Record<ScreenId, string>>, parts: AroundScreens & Router & ScreensOf) {
  const { outlet, useLoaderData, AppFrame, BrokenApp, BrokenScreen, Opening, screens } = parts

  const Frame = () => <AppFrame view={useLoaderData() as FrameView}>{outlet}</AppFrame>

  /** A screen over what its loader has read. */
  const Shown = ({ as: Drawn }: { readonly as: Screen }) => <Drawn view={useLoaderData() as never} />

  return {
    path: paths.home,
    element: <Frame />,
    errorElement: <BrokenApp />,
    hydrateFallbackElement: <Opening />,
    ...frameRoute(api),
    children: screenRoutes(api, paths).map(({ screen, ...route }) => ({
      ...route,
      element: <Shown as={screens[screen]} />,
      errorElement: <BrokenScreen />,
    })),
  }
}

interface ScreensOf {
  readonly screens: Readonly<Record<ScreenId, Screen>>
}

import type { ScreenId } from '@connect/core'
import { isUnreached } from '@connect/core/client'
import type { ScreenApi } from './screen-api.ts'

interface Asked {
  readonly request: Request
}
interface Revalidation {
  readonly actionResult?: unknown
  readonly defaultShouldRevalidate: boolean
}

/** The route of each screen: read from the server by its own name, where its clicks are posted to. Home stands where the app itself does. */
export const screenRoutes = (api: ScreenApi, paths: Readonly<Record<ScreenId, string>>) =>
  (Object.keys(paths) as ScreenId[]).map((screen) => ({
    screen,
    ...(screen === 'home' ? { index: true as const } : { path: paths[screen] }),
    ...screenRoute(api, screen),
  }))

const screenRoute = (api: ScreenApi, screen: ScreenId) => ({
  loader: ({ request }: Asked): Promise<unknown> =>
    api.read(apiName(screen), new URL(request.url).search.replace(homeIndex, ''), request.signal),
  action: async ({ request }: Asked): Promise<unknown> => api.post(apiName(screen), await request.formData()),
  shouldRevalidate,
})

/** The same of what is around every screen, which has no clicks of its own. */
export const frameRoute = (api: ScreenApi) => ({
  loader: ({ request }: Asked): Promise<unknown> => api.read('frame', '', request.signal),
  shouldRevalidate,
})

/** What a router puts into the address of Home's own clicks. */
const homeIndex = /^\?index$/
const apiName = (screen: ScreenId): string => screen.replaceAll('_', '-')

/** After a click that did not reach the server there is nothing new to read, and no way to read it: the screen stays as it is. */
const shouldRevalidate = ({ actionResult, defaultShouldRevalidate }: Revalidation): boolean =>
  isUnreached(actionResult as Parameters<typeof isUnreached>[0]) ? false : defaultShouldRevalidate

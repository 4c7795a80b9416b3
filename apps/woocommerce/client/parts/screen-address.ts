import { screenAddresses } from '@connect/core/client'

/** The addresses of the screens within the page; in the browser they are queries of the page's own address. */
export const { paths: screenPaths, addressOf, screenAt } = screenAddresses('/app')

/** Of how the store stands with the backend: a screen that only this platform has. */
export const connectionPath = `${screenPaths.home}/connection`

/** Where the clicks go that every screen has: cancel, pause, resume. Home's own route, which an address alone does not tell from the frame's. */
export const frameAction = `${screenPaths.home}?index`

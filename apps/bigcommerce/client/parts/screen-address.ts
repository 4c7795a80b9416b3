import { screenAddresses } from '@connect/core/client'

export const { paths: screenPaths, addressOf, screenAt } = screenAddresses('/app')

/** Where the clicks go that every screen has: cancel, pause, resume. Home's own route, which an address alone does not tell from the frame's. */
export const frameAction = `${screenPaths.home}?index`

import { screenAddresses } from '@connect/core/client'

// Shopify does not say who its people are: the core links to no such screen here.
export const { paths: screenPaths, addressOf, screenAt } = screenAddresses('/app', ['users'])

/** Where the clicks go that every screen has: cancel, pause, resume. Home's own route, which an address alone does not tell from the frame's. */
export const frameAction = `${screenPaths.home}?index`

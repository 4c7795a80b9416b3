import { closedToAll, type Headers, policy } from '@connect/store-app'

/** What a page carries that the server draws whole: its own style and script run, known by a number used once; nobody frames it. */
export const pageHeaders = (nonce: string): Headers => ({
  ...policy([
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    ...closedToAll,
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]),
  ...ownOrigin,
})

/** What the app's page carries: its built client runs, and nothing else does. */
export const appHeaders = (nonce: string): Headers => ({
  ...policy([
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // WordPress's components write their styles into the page while they are drawn, and know of no nonce.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    ...closedToAll,
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]),
  ...ownOrigin,
})

/** Without it a browser would not say where a form comes from, not even to the app itself. */
const ownOrigin: Headers = { 'referrer-policy': 'same-origin' }

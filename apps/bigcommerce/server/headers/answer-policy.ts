import { closedToAll, type Headers, policy } from '@connect/store-app'
import type { Environment } from '../environment.ts'
import { frameAncestors } from './frame-ancestors.ts'

/** What a page carries: only its own scripts and styles run, known by a number used once, and BigCommerce's script; nobody keeps it. */
export function pageHeaders(environment: Environment, nonce: string): Headers {
  const sdk = new URL(environment.BIGCOMMERCE_SDK_URL).origin
  return policy([
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' ${sdk}`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Positions of menus and widths of columns, which components set as attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self' ${sdk}`,
    ...closedToAll,
    "form-action 'self'",
    frameAncestors(environment),
  ])
}

import { escaped, escapedJson } from '@connect/store-app'
import { woocommerceApp } from '../app-identity.ts'
import type { BuiltClient } from '../client/built-client.ts'

/** What the page tells the client; in WordPress the plugin tells it the same. */
export interface ClientSettings {
  readonly mode: 'backend'
  /** Address ending in a slash. */
  readonly api: string
  readonly nonce: ''
  /** Address of the page itself. */
  readonly base: string
  readonly storeAdminUrl: string
  readonly connection: {
    readonly state: 'connected'
    readonly backend: string
    readonly defaultBackend: string
    readonly storeName: string
  }
  readonly person: { readonly id: string; readonly name: string }
  readonly mayConnect: false
  readonly version: string
}

export const appPage = ({ script, style }: BuiltClient, settings: ClientSettings, nonce: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(woocommerceApp.name)}</title>
    <link rel="stylesheet" href="${escaped(style)}">
  </head>
  <body>
    <div id="intellitrack-root"></div>
    <script nonce="${nonce}">window.intellitrackSettings = ${escapedJson(settings)}</script>
    <script src="${escaped(script)}"></script>
  </body>
</html>
`

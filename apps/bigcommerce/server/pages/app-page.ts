import { escaped, escapedJson } from '@connect/store-app'
import { bigcommerceApp } from '../app-identity.ts'
import type { BuiltClient } from '../client/built-client.ts'

/** What the page tells the client it loads. */
export interface PageSession {
  readonly token: string
  /** The screen to begin at, as its address below the app's own; empty: Home. */
  readonly screen: string
  readonly sdkUrl: string
  readonly storeAdminUrl: string
}

/** The page of the app. Style sheets that the client makes itself carry the same nonce, which it reads from the head. */
export function appPage({ script, styles }: BuiltClient, session: PageSession, nonce: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta property="csp-nonce" nonce="${nonce}">
    <title>${escaped(bigcommerceApp.name)}</title>
${styles.map((style) => `    <link rel="stylesheet" href="${escaped(style)}">\n`).join('')}    <script type="application/json" id="session">${escapedJson(session)}</script>
    <script type="module" src="${escaped(script)}"></script>
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`
}

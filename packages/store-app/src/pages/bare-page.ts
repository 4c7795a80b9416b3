import { escaped } from './html.ts'

export interface BarePage {
  /** As the app is called. */
  readonly app: string
  readonly title: string
  /** The page's style sheet. */
  readonly look: string
  /** HTML below the title; whoever makes it escapes what it holds. */
  readonly body: string
}

/** A page that the server draws whole: it loads nothing and runs nothing. */
export const barePage = ({ app, title, look, body }: BarePage, nonce: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)} · ${escaped(app)}</title>
    <style nonce="${nonce}">${look}</style>
  </head>
  <body>
    <main>
      <p class="app">${escaped(app)}</p>
      <h1>${escaped(title)}</h1>
${body}
    </main>
  </body>
</html>
`

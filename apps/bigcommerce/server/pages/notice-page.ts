import { bigcommerceApp } from '../app-identity.ts'
import { escaped } from './html.ts'

/** A page that says what is the matter and what to do. */
export interface NoticeWords {
  readonly title: string
  readonly text: string
  /** What it is about, one line each. */
  readonly list?: readonly string[]
  readonly next: string
}

export function noticePage({ title, text, list = [], next }: NoticeWords, nonce: string): string {
  const lines = list.map((line) => `<li>${escaped(line)}</li>`).join('')
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)} · ${escaped(bigcommerceApp.name)}</title>
    <style nonce="${nonce}">${look}</style>
  </head>
  <body>
    <main>
      <p class="app">${escaped(bigcommerceApp.name)}</p>
      <h1>${escaped(title)}</h1>
      <p>${escaped(text)}</p>
      ${lines && `<ul>${lines}</ul>`}
      <p class="next">${escaped(next)}</p>
    </main>
  </body>
</html>
`
}

/** As the control panel around it: its font, its greys, its panel. */
const look = `
  body { margin: 0; padding: 2rem 1rem; background: #f6f7f9; color: #313440; font: 1rem/1.5 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif }
  main { max-width: 36rem; margin: 0 auto; padding: 1.5rem; background: #fff; border: 1px solid #d9dce9; border-radius: .25rem }
  h1 { margin: 0 0 .75rem; font-size: 1.5rem; font-weight: 400; line-height: 2rem }
  .app { margin: 0 0 .25rem; color: #5e637a; font-size: .875rem }
  .next { margin-bottom: 0; font-weight: 600 }
`

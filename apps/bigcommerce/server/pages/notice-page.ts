import { barePage, type NoticeWords, noticeBody } from '@connect/store-app'
import { bigcommerceApp } from '../app-identity.ts'

export const noticePage = (words: NoticeWords, nonce: string): string =>
  barePage({ app: bigcommerceApp.name, title: words.title, look, body: noticeBody(words) }, nonce)

/** As the control panel around it: its font, its greys, its panel. */
const look = `
  body { margin: 0; padding: 2rem 1rem; background: #f6f7f9; color: #313440; font: 1rem/1.5 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif }
  main { max-width: 36rem; margin: 0 auto; padding: 1.5rem; background: #fff; border: 1px solid #d9dce9; border-radius: .25rem }
  h1 { margin: 0 0 .75rem; font-size: 1.5rem; font-weight: 400; line-height: 2rem }
  .app { margin: 0 0 .25rem; color: #5e637a; font-size: .875rem }
  .next { margin-bottom: 0; font-weight: 600 }
`

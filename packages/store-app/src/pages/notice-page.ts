import { escaped } from './html.ts'

/** A page that says what is the matter and what to do. */
export interface NoticeWords {
  readonly title: string
  readonly text: string
  /** What it is about, one line each. */
  readonly list?: readonly string[]
  readonly next: string
}

/** What stands below its title. */
export function noticeBody({ text, list = [], next }: NoticeWords): string {
  const lines = list.map((line) => `<li>${escaped(line)}</li>`).join('')
  return `      <p>${escaped(text)}</p>
      ${lines && `<ul>${lines}</ul>`}
      <p class="next">${escaped(next)}</p>`
}

import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

export interface SeenMail {
  readonly to: string
  readonly subject: string
  readonly message: string
}

/** What a site has left behind for tests to look at. */
export interface ReadSite {
  /** Mails it would have sent, oldest first. */
  mails(): readonly SeenMail[]
  forgetMails(): void
  /** Lines of its error logs that name this; with nothing, all of them. */
  logLines(naming?: string): readonly string[]
}

export function readSite(folder: string): ReadSite {
  const lines = (name: string) => {
    const file = path.join(folder, name)
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  }
  return {
    mails: () =>
      lines('mail.jsonl').map((line) => {
        const { to, subject, message } = JSON.parse(line) as { to: string | string[]; subject: string; message: string }
        return { to: [to].flat().join(', '), subject, message }
      }),
    forgetMails: () => rmSync(path.join(folder, 'mail.jsonl'), { force: true }),
    logLines: (naming = '') => [...lines('debug.log'), ...lines('php.log').filter(isError)].filter((line) => line.includes(naming)),
  }
}

/** The server's log also has a line for each connection. */
const isError = (line: string) => /PHP (Fatal|Parse|Warning|Notice|Deprecated)/.test(line)

import { request } from 'node:http'
import { describe, expect, it } from 'vitest'

/** Ways to ask an app for something, by what it is; whoever asks is in no session but where it says so. */
export type Answers = Readonly<Record<string, () => Promise<Response>>>

/** What every answer of every app has, or must not have. `source`: a piece of the path of the app's own files. */
export function answersBattery(
  answers: Answers,
  { source, referrers }: { readonly source: string; readonly referrers: readonly string[] },
): void {
  describe('every answer', () => {
    it.each(Object.entries(answers))('sets no cookie, keeps browsers from guessing, and shows nobody a stack: %s', async (_, ask) => {
      const answer = await ask()
      expect(answer.headers.getSetCookie()).toEqual([])
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(referrers).toContain(answer.headers.get('referrer-policy'))
      expect(answer.headers.get('x-powered-by')).toBeNull()
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      expect(answer.status).toBeLessThan(500)
      const text = await answer.text()
      expect(text).not.toMatch(/\n\s+at |node_modules/)
      expect(text).not.toContain(source)
    })
  })
}

/** The content security policy of an answer, by directive. */
export const directivesOf = (answer: Response): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (answer.headers.get('content-security-policy') ?? '').split('; ').map((one) => {
      const [name = '', ...values] = one.split(' ')
      return [name, values.join(' ')]
    }),
  )

/** What is answered at an address exactly as it is written, which fetch would tidy up first. */
export const textAt = (port: string, path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path }, (answer) => {
      let text = ''
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () => resolve(text))
    })
      .on('error', reject)
      .end()
  })

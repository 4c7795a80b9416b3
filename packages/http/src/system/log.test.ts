import { expect, test } from 'vitest'
import { streamLog } from './log.ts'

const logged = (level: 'debug' | 'info', write: (log: ReturnType<typeof streamLog>) => void): string => {
  const lines: string[] = []
  write(streamLog('worker', level, (line) => lines.push(line)))
  return lines.join('')
}

test('a line says when, how grave, which part and what', () => {
  const line = JSON.parse(logged('info', (log) => log.warn('Order held', { order: '#1001' })))
  expect(line).toMatchObject({ level: 'warn', part: 'worker', message: 'Order held', order: '#1001' })
  expect(Date.parse(line.time)).not.toBeNaN()
})

test('tokens and addresses never reach a log, however deep they lie', () => {
  const text = logged('info', (log) =>
    log.info('Called', {
      request: { headers: { Authorization: 'Bearer s3cret' }, list: [{ shippingAddress: '1 Pier Road' }] },
      accessToken: 'shpat_1',
    }),
  )
  expect(text).not.toMatch(/s3cret|Pier|shpat/)
  expect(text).toContain('[redacted]')
})

test('an error is named, without its stack', () => {
  expect(JSON.parse(logged('info', (log) => log.error('Failed', { cause: new TypeError('no') }))).cause).toEqual({
    name: 'TypeError',
    message: 'no',
  })
})

test('debug lines stay out unless asked for', () => {
  expect(logged('info', (log) => log.debug('noise'))).toBe('')
  expect(logged('debug', (log) => log.debug('noise'))).toContain('noise')
})

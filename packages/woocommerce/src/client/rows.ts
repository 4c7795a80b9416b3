import type { ClassificationRow } from '@connect/http'
import { sentenceOf, type Told } from './problem.ts'

type Row = ClassificationRow<Told>

/** Statuses that mean the same whichever way a store is asked. */
export const said = (name: string, action: 'auth' | 'forbidden' | 'notFound', ...statuses: readonly number[]): Row => ({
  name,
  when: ({ status }) => statuses.includes(status),
  judge: ({ status }, { problem }) => ({ action, reason: sentenceOf(status, problem) }),
})

export const gone = said('not there', 'notFound', 404, 410)

export const refused: Row = {
  name: 'it will not take this as it is',
  when: ({ status }) => status >= 400 && status < 500 && ![408, 425, 429].includes(status),
  judge: ({ status }, { problem }) => ({ action: 'rejected', reason: sentenceOf(status, problem) }),
}

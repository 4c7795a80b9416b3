import { expect, test } from 'vitest'
import { sampleUsers } from '../../testing/views/sample-users.ts'
import { userRights } from './user-rights.ts'

test('one mark is posted with the others as they are', () => {
  const [, person] = sampleUsers.users
  expect(userRights(person!, 'manualSync', false)).toEqual({ view: '1', configure: '1', manualSync: '0' })
  expect(userRights(person!, 'view', true)).toEqual({ view: '1', configure: '1', manualSync: '1' })
})

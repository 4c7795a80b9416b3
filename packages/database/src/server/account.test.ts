import { expect, test } from 'vitest'
import { namedAccount } from './account.ts'

const root = 'root:x:0:0:root:/root:/bin/bash'
const daemon = 'daemon:x:1:1::/usr/sbin:/usr/sbin/nologin'
const nobody = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin'
const postgres = 'postgres:x:101:104:PostgreSQL:/var/lib/postgresql:/bin/bash'

test('root lends the server the account postgres, else nobody, else any that is not root', () => {
  expect(namedAccount([root, daemon, nobody, postgres].join('\n'))).toEqual({ uid: 101, gid: 104 })
  expect(namedAccount([root, daemon, nobody].join('\n'))).toEqual({ uid: 65534, gid: 65534 })
  expect(namedAccount([root, daemon, '', '# comment'].join('\n'))).toEqual({ uid: 1, gid: 1 })
})

test('where there is only root, that is said, with what to do', () => {
  expect(() => namedAccount(root)).toThrow(/no other account.*\nNext step: .*DATABASE_URL/s)
})

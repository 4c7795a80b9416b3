import { nextChange, type WarehouseContext } from '../../context.ts'
import { done, type Outcome, refuse } from '../../outcome.ts'
import { isPassword, newSecret, secretHash } from '../../rules/secrets.ts'

const sessionLength = 12 * 3_600_000

/** Checks user name and password and opens a session of 12 hours. Which of the two was wrong is not told. */
export function logIn(
  context: WarehouseContext,
  input: { readonly userName: string; readonly password: string },
): Outcome<{ readonly token: string; readonly expiresAt: number }> {
  const { tables, clock } = context
  const user = tables.users.first('name', input.userName.toLowerCase())
  if (!user?.active || !isPassword(user.passwordHash, input.password))
    return refuse('invalid_credentials', 'User name or password is wrong.')
  for (const session of [...tables.sessions.by('user', user.id)]) if (session.expiresAt <= clock.now()) tables.sessions.delete(session)
  const token = newSecret(context, 'ist_')
  const expiresAt = clock.now() + sessionLength
  tables.sessions.put({ id: secretHash(token), userId: user.id, expiresAt, changeSequence: nextChange(context) })
  return done({ token, expiresAt })
}

/** Ends the session of a token. */
export function logOut({ tables }: WarehouseContext, token: string): void {
  const session = tables.sessions.get(secretHash(token))
  if (session) tables.sessions.delete(session)
}

import { UniqueViolation } from './unique-violation.ts'

/** SQL as the repositories see it. Texts are built of constants only; whatever comes from outside is a value ($1, $2, ...). */
export interface Statements {
  query<Row>(text: string, values: readonly unknown[]): Promise<readonly Row[]>
  /** Writes; answers what `returning` says. */
  change<Row>(text: string, values: readonly unknown[]): Promise<readonly Row[]>
}

interface RawClient {
  $queryRawUnsafe<Result>(text: string, ...values: unknown[]): Promise<Result>
}

/** Statements on a Prisma client or transaction. */
export function prismaStatements(client: RawClient): Statements {
  const send = async <Row>(text: string, values: readonly unknown[]): Promise<readonly Row[]> => {
    try {
      return await client.$queryRawUnsafe<Row[]>(text, ...values)
    } catch (error) {
      throw error instanceof Error && sqlStateOf(error) === '23505' ? new UniqueViolation(error) : error
    }
  }
  return { query: send, change: send }
}

/** The same, but a write is a bug: it would pass by the fence. */
export function readOnly(statements: Statements): Statements {
  return {
    query: statements.query,
    change: () => Promise.reject(new Error('A write outside a transaction: use UnitOfWork.transaction')),
  }
}

/** PostgreSQL's five characters, e.g. '40001', out of whatever Prisma wrapped them in; null when the error is not the server's. */
export function sqlStateOf(error: unknown): string | null {
  for (let at: unknown = error, depth = 0; at !== null && typeof at === 'object' && depth < 6; depth += 1) {
    const fields = at as Record<string, unknown>
    for (const name of ['originalCode', 'code']) {
      const code = fields[name]
      if (typeof code === 'string' && /^[0-9][0-9A-Z]{4}$/.test(code)) return code
    }
    const meta = fields.meta as Record<string, unknown> | undefined
    at = meta?.driverAdapterError ?? fields.cause ?? null
  }
  return null
}

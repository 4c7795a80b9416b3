import { type ExecutionResult, executeSync, GraphQLError } from 'graphql'
import type { ShopContext } from '../context.ts'
import type { Prepared } from './prepare.ts'
import { fieldResolver, type ResolveOptions, typeResolver } from './resolve.ts'
import { adminSchema } from './schema.ts'

/**
 * Executes a prepared document, inside a command or a query of the shop's world. Expected refusals are `errors` of the result;
 * anything else is a bug of the simulator and throws, so that the command is undone.
 */
export function executePrepared(prepared: Prepared, context: ShopContext, options: ResolveOptions): ExecutionResult {
  const result = executeSync({
    schema: adminSchema(),
    document: prepared.document,
    rootValue: {},
    contextValue: context,
    variableValues: prepared.variables,
    operationName: prepared.name,
    fieldResolver: fieldResolver(options),
    typeResolver,
  })
  const bug = result.errors?.find((error) => error.originalError && !(error.originalError instanceof GraphQLError))
  if (bug) throw new Error(`${bug.path?.join('.')}: ${bug.message}`, { cause: bug.originalError })
  return result
}

/** The errors of a result as they go over the wire. */
export function errorsOf(result: ExecutionResult): readonly object[] {
  return (result.errors ?? []).map((error) => ({
    message: error.message,
    locations: error.locations,
    path: error.path,
    extensions: error.extensions,
  }))
}

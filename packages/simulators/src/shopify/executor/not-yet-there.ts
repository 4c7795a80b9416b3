import { readFileSync } from 'node:fs'
import { GraphQLError, type ValidationRule } from 'graphql'

const LACKING: ReadonlySet<string> = new Set(
  JSON.parse(readFileSync(new URL('../schema/generated/lacking-2026-07.json', import.meta.url), 'utf8')) as string[],
)

/** Refuses fields that a version before 2026-10 did not have yet. */
export const notYetThere: ValidationRule = (context) => ({
  Field(node) {
    const type = context.getParentType()?.name
    if (!type || !LACKING.has(`${type}.${node.name.value}`)) return
    context.reportError(new GraphQLError(`Cannot query field "${node.name.value}" on type "${type}".`, { nodes: node }))
  },
})

import { type GraphQLSchema, getNamedType, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql'

/** How many connections a bulk document walks, how deep they are nested, and which of their rows have no identity (reference 1.7). */
export function bulkShape(schema: GraphQLSchema, text: string) {
  const info = new TypeInfo(schema)
  const roots: string[] = []
  const rowsWithoutId: string[] = []
  let connections = 0
  let open = 0
  let depth = 0
  visit(
    parse(text),
    visitWithTypeInfo(info, {
      Field: {
        enter(node) {
          const name = getNamedType(info.getType())?.name ?? ''
          if (info.getParentType() === schema.getQueryType()) roots.push(node.name.value)
          if (name.endsWith('Connection')) {
            connections += 1
            depth = Math.max(depth, open)
            open += 1
          }
          const row = getNamedType(info.getType())
          if (node.name.value === 'node' && isObjectType(row) && !row.getInterfaces().some((one) => one.name === 'Node'))
            rowsWithoutId.push(name)
        },
        leave() {
          if (getNamedType(info.getType())?.name.endsWith('Connection')) open -= 1
        },
      },
    }),
  )
  return { roots, connections, depth, rowsWithoutId }
}

import { type DocumentNode, type FieldNode, getNamedType, Kind, type SelectionSetNode, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { adminSchema } from '../executor/schema.ts'

const LIST = '__bulkList'
const ROW = '__bulkId'

type Data = Readonly<Record<string, unknown>>

/** Marks lists and their rows in a document, so that its result can be taken apart. */
export function marked(document: DocumentNode): DocumentNode {
  const info = new TypeInfo(adminSchema())
  return visit(
    document,
    visitWithTypeInfo(info, {
      SelectionSet: {
        leave(node, _, parent) {
          const type = info.getParentType()?.name ?? ''
          if (type.endsWith('Connection')) return added(node, '__typename', LIST)
          if (parent && 'kind' in parent && parent.kind === Kind.FIELD && isRow(parent, info)) return added(node, 'id', ROW)
          return undefined
        },
      },
    }),
  )
}

/** The rows of a marked result as lines: a list's rows follow their parent, with its id as `__parentId`. */
export function* linesOf(data: Data): Iterable<{ readonly line: Data; readonly root: boolean }> {
  for (const value of Object.values(data)) yield* listRows(value, null)
}

function* listRows(list: unknown, parentId: unknown): Iterable<{ readonly line: Data; readonly root: boolean }> {
  if (!isData(list)) return
  const rows = (list['nodes'] ?? (list['edges'] as readonly Data[] | undefined)?.map((edge) => edge['node']) ?? []) as readonly unknown[]
  for (const row of rows) {
    if (!isData(row)) continue
    const lists: Data[] = []
    const line = stripped(row, lists)
    yield { line: parentId === null ? line : { ...line, __parentId: parentId }, root: parentId === null }
    for (const inner of lists) yield* listRows(inner, row[ROW])
  }
}

/** An object without marks and lists; the lists it held are handed over. */
function stripped(value: Data, lists: Data[]): Data {
  const kept: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    if (key === ROW) continue
    if (isData(inner) && LIST in inner) lists.push(inner)
    else if (Array.isArray(inner)) kept[key] = inner.map((one) => (isData(one) ? stripped(one, lists) : one))
    else kept[key] = isData(inner) ? stripped(inner, lists) : inner
  }
  return kept
}

function isRow(field: FieldNode, info: TypeInfo): boolean {
  const type = info.getType()
  if (!type || !['node', 'nodes'].includes(field.name.value)) return false
  const fields = adminSchema().getType(getNamedType(type).name)
  return fields !== undefined && 'getFields' in fields && 'id' in fields.getFields()
}

function added(set: SelectionSetNode, field: string, alias: string): SelectionSetNode {
  const node: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: field }, alias: { kind: Kind.NAME, value: alias } }
  return { ...set, selections: [...set.selections, node] }
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

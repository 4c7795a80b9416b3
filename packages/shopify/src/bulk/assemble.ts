import { kindIn } from '../gid.ts'

type Row = Record<string, unknown>

/**
 * Puts the rows of a bulk result together: a child names its parent by `__parentId` and may come anywhere after it; which list of the parent
 * it belongs to is told by its kind. `lists`: kind of child to the field of its parent. Roots come back in order, lists as complete connections.
 */
export async function assemble(rows: AsyncIterable<Readonly<Row>>, lists: Readonly<Record<string, string>>): Promise<readonly Row[]> {
  const roots: Row[] = []
  const byId = new Map<string, Row>()
  for await (const { __parentId, ...fields } of rows) {
    const row: Row = { ...fields }
    const id = typeof row['id'] === 'string' ? row['id'] : null
    if (id !== null) byId.set(id, row)
    if (typeof __parentId !== 'string') roots.push(row)
    else adopt(byId.get(__parentId), row, lists[kindIn(id ?? '') ?? ''], __parentId)
  }
  return roots
}

function adopt(parent: Row | undefined, child: Row, field: string | undefined, parentId: string): void {
  if (!parent || !field) throw new SyntaxError(`The bulk result has a row whose parent ${parentId} is not before it`)
  const list = (parent[field] ?? { nodes: [], pageInfo: { hasNextPage: false } }) as { nodes: Row[] }
  list.nodes.push(child)
  parent[field] = list
}

import { type Admin, id, plannedWritesCsv, type RunId } from '@connect/core'

/** A file that is sent while it is made. */
export interface AdminFile {
  readonly name: string
  readonly type: string
  readonly parts: AsyncIterable<string>
}

/** The list of writes of a dry run. null: there is no such run; of another store's there is no empty list. */
export async function previewFile(admin: Admin, query: URLSearchParams): Promise<AdminFile | null> {
  const run = query.get('run')
  if (!run || run.length > longest) return null
  if (!(await admin.unitOfWork.read(admin.connectionId, (r) => r.runs.byId(run)))) return null
  return { name: `preview-${run}.csv`, type: 'text/csv; charset=utf-8', parts: plannedWritesCsv(admin, id<RunId>(run)) }
}

const longest = 200

/** How a browser is told to save it. */
export const fileHeaders = ({ name, type }: AdminFile): Readonly<Record<string, string>> => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`,
})

import { id, plannedWritesCsv, type RunId } from '@connect/core'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { adminFile } from '../admin/responses.server.ts'

/** The list of writes of a dry run, as a file that is sent while it is read. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  adminFile(request, async (admin) => {
    const run = new URL(request.url).searchParams.get('run')
    if (!run || run.length > longest) return null
    // Of another store's run there is no empty list: it is not there.
    if (!(await admin.unitOfWork.read(admin.connectionId, (r) => r.runs.byId(run)))) return null
    return { name: `preview-${run}.csv`, type: 'text/csv; charset=utf-8', parts: plannedWritesCsv(admin, id<RunId>(run)) }
  })

const longest = 200

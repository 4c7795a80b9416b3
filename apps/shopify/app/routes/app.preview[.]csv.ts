import { previewFile } from '@connect/store-app'
import { fileLoader } from '../admin/responses.server.ts'

/** The list of writes of a dry run, as a file that is sent while it is read. */
export const loader = fileLoader(previewFile)

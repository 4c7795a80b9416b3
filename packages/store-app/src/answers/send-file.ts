import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type AdminFile, fileHeaders } from '../screens/preview-file.ts'

/** Sent while it is made. */
export async function sendFile(response: ServerResponse, file: AdminFile): Promise<void> {
  for (const [name, value] of Object.entries(fileHeaders(file))) response.setHeader(name, value)
  await pipeline(Readable.from(file.parts), response)
}

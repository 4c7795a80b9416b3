import { healthy } from '../processes/healthy.ts'
import type { SandboxEnvironment } from '../state/environment.ts'
import { notedPage } from '../state/running.ts'

/** Why it did not start and what to do, in words; where it runs already, its address. */
export async function whatWentWrong(error: unknown, { INTELLITRACK_DATA: folder }: SandboxEnvironment): Promise<string> {
  const said = error instanceof Error ? error.message : String(error)
  const page = /runs already/.test(said) ? notedPage(folder) : null
  return page && (await healthy(`${page}/healthz`)) ? `${said}\nIt is at ${page}` : said
}

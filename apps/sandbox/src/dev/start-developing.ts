import { watch } from 'node:fs'
import path from 'node:path'
import { buildClients } from '../bundles/clients.ts'
import type { Child } from '../processes/child.ts'
import { repository } from '../state/environment.ts'
import type { Progress } from '../terminal/progress.ts'
import { foldersOf, workspaceOf } from './concerns.ts'

const calmMs = 300

/**
 * Watches the sources: builds the clients that changed, then starts the parts that changed again; state stays. The sandbox's own server cannot
 * replace itself, and says so. Gives the way to stop.
 */
export function startDeveloping(children: readonly Child[], progress: Progress): () => Promise<void> {
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let work = Promise.resolve()
  const note = (file: string) => {
    if (workspaceOf(file) === null) return
    changed.add(file)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const files = [...changed]
      changed.clear()
      work = work.then(() => follow(files, children, progress)).catch((error: unknown) => progress.say(String(error)))
    }, calmMs)
  }
  const watchers = ['apps', 'packages'].map((folder) => {
    const watcher = watch(path.join(repository, folder), { recursive: true }, (_, file) => file && note(path.join(folder, file)))
    watcher.on('error', (error) => progress.say(`Watching ${folder} failed: ${error.message}`))
    return watcher
  })
  progress.say('Watching apps/ and packages/: what changes is started again.')
  return async () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
    await work
  }
}

async function follow(files: readonly string[], children: readonly Child[], progress: Progress): Promise<void> {
  await buildClients(progress.step)
  const workspaces = new Set(files.filter((file) => !isClient(file)).map((file) => workspaceOf(file) ?? ''))
  const own = files.filter((file) => isOwnServer(file))
  const touched = children.filter((child) => concerns(child, workspaces, files))
  if (touched.length > 0) {
    const names = touched.map((child) => child.plan.name).join(', ')
    await progress.step(`${shown(files)}: starting ${names} again`, () => Promise.all(touched.map((child) => child.restart())))
  }
  if (own.length > 0) progress.say(`${shown(own)} belongs to the sandbox itself: end it (Ctrl-C) and start it again to see the change.`)
}

const isClient = (file: string) =>
  /^apps\/(sandbox|warehouse)\/(src\/client|src\/(shopify-admin|bigcommerce-panel|admins)|index\.html)/.test(file)
const isOwnServer = (file: string) => /^apps\/sandbox\/src\//.test(file) && !isClient(file) && !/^apps\/sandbox\/src\/stores\//.test(file)

function concerns({ plan }: Child, workspaces: ReadonlySet<string>, files: readonly string[]): boolean {
  const own = plan.entry.split('/').slice(0, 2).join('/')
  const folders = [...foldersOf(own)].filter((folder) => folder !== 'apps/sandbox')
  return (
    folders.some((folder) => workspaces.has(folder)) ||
    (own === 'apps/sandbox' && files.some((file) => /^apps\/sandbox\/src\/stores\//.test(file)))
  )
}

const shown = (files: readonly string[]) => (files.length === 1 ? files[0] : `${files[0]} and ${files.length - 1} more`)

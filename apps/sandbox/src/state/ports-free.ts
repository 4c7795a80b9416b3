import { createServer } from 'node:net'

/** Throws, naming them, when somebody listens on one of these ports already. */
export async function assertPortsFree(wanted: readonly number[]): Promise<void> {
  const taken: number[] = []
  for (const port of wanted) if (!(await isFree(port))) taken.push(port)
  if (taken.length === 0) return
  const which = taken.length === 1 ? `Port ${taken[0]} is` : `Ports ${taken.join(', ')} are`
  throw new Error(
    `${which} taken by another program: a sandbox with other data, perhaps. Set SANDBOX_PORT to the first of ${wanted.length} free ports, e.g. SANDBOX_PORT=${(wanted[0] ?? 4400) + 100} npm start`,
  )
}

/** Tried on every interface: `localhost` may be the one or the other family. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}

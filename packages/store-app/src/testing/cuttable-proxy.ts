import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { statementsOnWire } from './statements-on-wire.ts'

/** A way to a database that can be cut and mended, as a database goes away and comes back, and that knows what is asked on it. */
export interface CuttableProxy {
  readonly port: number
  /** Every statement that went through since the last time this was asked. */
  statements(): readonly string[]
  cut(): Promise<void>
  mend(): Promise<void>
}

export async function cuttableProxy(to: { readonly host: string; readonly port: number }): Promise<CuttableProxy> {
  const sockets = new Set<Socket>()
  let said: string[] = []
  const carry = (socket: Socket) => {
    const onward = connect(to.port, to.host)
    for (const one of [socket, onward]) {
      sockets.add(one)
      // Either end may go at any time: that is what it is for.
      one.on('error', () => {})
      one.on('close', () => {
        sockets.delete(one)
        socket.destroy()
        onward.destroy()
      })
    }
    socket.on(
      'data',
      statementsOnWire((statement) => said.push(statement)),
    )
    socket.pipe(onward).pipe(socket)
  }
  let server: Server = createServer(carry)
  await listening(server, 0)
  const { port } = server.address() as AddressInfo
  return {
    port,
    statements: () => {
      const since = said
      said = []
      return since
    },
    cut: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      await closed
    },
    mend: async () => {
      server = createServer(carry)
      await listening(server, port)
    },
  }
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })

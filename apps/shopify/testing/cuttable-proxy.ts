import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A way to a server that can be cut and mended, as a database goes away and comes back. */
export interface CuttableProxy {
  readonly port: number
  cut(): Promise<void>
  mend(): Promise<void>
}

export async function cuttableProxy(to: { readonly host: string; readonly port: number }): Promise<CuttableProxy> {
  const sockets = new Set<Socket>()
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
    socket.pipe(onward).pipe(socket)
  }
  let server: Server = createServer(carry)
  await listening(server, 0)
  const { port } = server.address() as AddressInfo
  return {
    port,
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

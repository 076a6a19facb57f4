/** A door before the database, which can be shut: what stands behind it goes on and loses nothing. */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

export type Door = {
  /** The address of the database by way of the door. */
  url: string
  /** Nobody gets in, and who was in is thrown out. */
  shut: () => void
  /** Whoever is in, or comes in, hears nothing. */
  silence: () => void
  open: () => void
  remove: () => void
}

type State = 'open' | 'shut' | 'silent'

export async function openDoor(databaseUrl: string): Promise<Door> {
  const behind = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let state: State = 'open'
  const server = createServer((visitor) => {
    if (state === 'shut') {
      visitor.destroy()
      return
    }
    const host = connect(Number(behind.port || 27017), behind.hostname)
    joined([visitor, host], sockets)
    if (state === 'silent') {
      host.pause()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: throughDoor(behind, server),
    shut: () => {
      state = 'shut'
      sockets.forEach((socket) => socket.destroy())
    },
    silence: () => {
      state = 'silent'
      sockets.forEach((socket) => socket.pause())
    },
    open: () => {
      state = 'open'
      sockets.forEach((socket) => socket.resume())
    },
    remove: () => {
      sockets.forEach((socket) => socket.destroy())
      server.close()
    },
  }
}

function joined([one, other]: [Socket, Socket], sockets: Set<Socket>): void {
  one.pipe(other).pipe(one)
  for (const [socket, partner] of [
    [one, other],
    [other, one],
  ] as const) {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      sockets.delete(socket)
      partner.destroy()
    })
  }
}

/** A replica set tells its own addresses; a direct connection does not follow them. */
function throughDoor(behind: URL, server: Server): string {
  const url = new URL(behind)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  url.searchParams.set('directConnection', 'true')
  return url.href
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '../log.server'

export type HubOptions = {
  /** The versions of the channels that somebody listens to, in one question; a channel that is gone is left out. */
  versions: (channels: readonly string[]) => Promise<ReadonlyMap<string, number>>
  /** What is pushed for a channel, as text on one line; null where there is nothing to say. */
  read: (channel: string) => Promise<string | null>
  pollMs?: number
  heartbeatMs?: number
}

export type Hub = {
  /** Keeps a response open and tells it what changes. The request's right to listen was checked before. */
  listen: (channel: string, request: IncomingMessage, response: ServerResponse) => Promise<void>
  clients: () => number
  /** Ends every response, and takes no more: browsers connect again elsewhere, or later. */
  close: () => void
}

/** More than this waiting to leave for one client: it is too slow, and comes back by itself when it can. */
const mostWaiting = 256 * 1024

type Channel = { version: number; last: string | null; clients: Set<ServerResponse> }

/**
 * Server-sent events (HTML, 9.2) for many clients: four times a second one question to the database for all channels
 * together, one reading a change, and the same bytes to every client. It works across processes, since it asks the rows and
 * not itself. What listens is not a slow client: the sockets' time limits are lifted, and a heartbeat says that they live.
 */
export function createHub({ versions, read, pollMs = 250, heartbeatMs = 15_000 }: HubOptions): Hub {
  const channels = new Map<string, Channel>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let heartbeat: ReturnType<typeof setInterval> | undefined
  let closed = false

  const drop = (channel: string, response: ServerResponse): void => {
    const found = channels.get(channel)
    found?.clients.delete(response)
    if (found?.clients.size === 0) channels.delete(channel)
  }

  const send = (channel: string, response: ServerResponse, bytes: string): void => {
    if (response.writableEnded || response.destroyed) return drop(channel, response)
    if (response.writableLength > mostWaiting) {
      drop(channel, response)
      response.destroy()
      return
    }
    response.write(bytes)
  }

  const broadcast = (id: string, channel: Channel, bytes: string): void => {
    for (const response of channel.clients) send(id, response, bytes)
  }

  const tick = async (): Promise<void> => {
    const known = await versions([...channels.keys()])
    for (const [id, channel] of channels) {
      const version = known.get(id)
      if (version === undefined || version === channel.version) continue
      const text = await read(id)
      channel.version = version
      if (text === null) continue
      channel.last = event(version, text)
      broadcast(id, channel, channel.last)
    }
  }

  const turn = async (): Promise<void> => {
    timer = undefined
    try {
      await tick()
    } catch (error) {
      log().warn({ error: error instanceof Error ? error.message : String(error) }, 'live')
    }
    schedule()
  }

  const schedule = (): void => {
    if (closed || timer || channels.size === 0) return
    timer = setTimeout(() => void turn(), pollMs)
    heartbeat ??= setInterval(() => {
      if (channels.size === 0) {
        clearInterval(heartbeat)
        heartbeat = undefined
      }
      for (const [id, channel] of channels) broadcast(id, channel, ':\n\n')
    }, heartbeatMs)
  }

  return {
    async listen(id, request, response) {
      if (closed) return void response.writeHead(503, { 'Retry-After': '2' }).end()
      request.socket.setTimeout(0)
      request.socket.setNoDelay(true)
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      })
      // How soon a browser comes back: not all in the same instant after a restart.
      response.write(`retry: ${1_000 + Math.floor(Math.random() * 2_000)}\n\n`)
      const channel = channels.get(id) ?? { version: -1, last: null, clients: new Set() }
      channels.set(id, channel)
      channel.clients.add(response)
      response.on('close', () => drop(id, response))
      if (channel.last !== null) response.write(channel.last)
      schedule()
    },
    clients: () => [...channels.values()].reduce((sum, { clients }) => sum + clients.size, 0),
    close() {
      closed = true
      clearTimeout(timer)
      clearInterval(heartbeat)
      for (const { clients } of channels.values()) for (const response of clients) response.end()
      channels.clear()
    },
  }
}

const event = (version: number, text: string): string => `id: ${version}\nevent: state\ndata: ${text}\n\n`

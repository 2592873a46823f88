import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createHub, type Hub } from './hub.server'

vi.hoisted(() => (process.env['LOG_LEVEL'] = 'silent'))

/** What the channels say, their versions, and how often they were read. */
function board() {
  const said = new Map<string, { version: number; text: string }>()
  const read = { count: 0, fails: 0 }
  return {
    read,
    say: (channel: string, text: string) => said.set(channel, { version: (said.get(channel)?.version ?? 0) + 1, text }),
    versions: async (channels: readonly string[]) =>
      new Map(channels.flatMap((id) => (said.has(id) ? [[id, said.get(id)?.version ?? 0] as const] : []))),
    text: async (channel: string) => {
      read.count += 1
      if (read.fails > 0) {
        read.fails -= 1
        throw new Error('the database does not answer')
      }
      return said.get(channel)?.text ?? null
    },
  }
}

const opened: { hub: Hub; server: Server }[] = []
afterEach(() => {
  for (const { hub, server } of opened.splice(0)) {
    hub.close()
    server.closeAllConnections()
    server.close()
  }
})

type Times = { heartbeatMs?: number; timeoutMs?: number }

/** A server whose every address is a channel, but '/mute', which opens a response and says nothing. */
async function serve(said: ReturnType<typeof board>, { heartbeatMs = 60_000, timeoutMs = 0 }: Times = {}) {
  const hub = createHub({ versions: said.versions, read: said.text, pollMs: 5, heartbeatMs })
  const server = createServer((request, response) => {
    if (request.url === '/mute') response.writeHead(200).flushHeaders()
    else void hub.listen(request.url ?? '', request, response)
  })
  if (timeoutMs > 0) server.setTimeout(timeoutMs)
  opened.push({ hub, server })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { hub, server, port }
}

type Listener = { heard: () => string; status: () => number; isOver: () => boolean; leave: () => void }

function listen(port: number, channel: string): Listener {
  let [heard, over] = ['', false]
  let answer: IncomingMessage | undefined
  const asked = get({ port, host: 'localhost', path: channel, agent: false }, (response) => {
    answer = response
    response.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk))
    response.on('close', () => (over = true))
    response.on('error', () => undefined)
  })
  asked.on('error', () => (over = true))
  return {
    heard: () => heard,
    status: () => answer?.statusCode ?? 0,
    isOver: () => over,
    leave: () => asked.destroy(),
  }
}

describe('a hub of live pages', () => {
  it('reads once a change and writes the same to all', async () => {
    const said = board()
    said.say('/a', 'un')
    const { port, hub } = await serve(said)
    const listeners = Array.from({ length: 40 }, () => listen(port, '/a'))
    await expect.poll(() => listeners.filter((one) => one.heard().includes('data: un\n\n')).length).toBe(40)
    expect(hub.clients()).toBe(40)
    const before = said.read.count
    said.say('/a', 'deux')
    await expect.poll(() => listeners.filter((one) => one.heard().includes('data: deux\n\n')).length).toBe(40)
    expect(said.read.count).toBe(before + 1)
    expect(new Set(listeners.map((one) => one.heard().slice(one.heard().indexOf('id: ')))).size).toBe(1)
    expect(listeners[0]?.heard()).toMatch(/^retry: \d{4}\n\nid: 1\nevent: state\ndata: un\n\nid: 2\nevent: state\n/)
  })

  it('says the present state at once to who comes later, and keeps channels apart', async () => {
    const said = board()
    said.say('/a', 'un')
    said.say('/b', 'autre')
    const { port } = await serve(said)
    const first = listen(port, '/a')
    await expect.poll(first.heard).toContain('data: un')
    const [late, other] = [listen(port, '/a'), listen(port, '/b')]
    await expect.poll(late.heard).toContain('data: un')
    await expect.poll(other.heard).toContain('data: autre')
    expect(other.heard()).not.toContain('data: un')
    expect(said.read.count).toBe(2)
  })

  it('says nothing of a channel that is not there', async () => {
    const said = board()
    said.say('/a', 'un')
    const { port } = await serve(said)
    const [none, some] = [listen(port, '/none'), listen(port, '/a')]
    await expect.poll(some.heard).toContain('data: un')
    expect([none.status(), none.heard()]).toEqual([200, expect.stringMatching(/^retry: \d{4}\n\n$/)])
  })

  it('goes on after a read that failed', async () => {
    const said = board()
    said.say('/a', 'un')
    said.read.fails = 2
    const { port } = await serve(said)
    const one = listen(port, '/a')
    await expect.poll(one.heard).toContain('data: un')
    expect(said.read.count).toBe(3)
  })

  it('keeps those who wait past the server’s limit, and lets it cut others', async () => {
    const said = board()
    const { port } = await serve(said, { heartbeatMs: 20, timeoutMs: 100 })
    const [waiting, mute] = [listen(port, '/quiet'), listen(port, '/mute')]
    await expect.poll(mute.isOver).toBe(true)
    await expect.poll(() => waiting.heard().split(':\n\n').length, { timeout: 5_000 }).toBeGreaterThan(12)
    expect(waiting.isOver()).toBe(false)
  })

  it('forgets who has left', async () => {
    const said = board()
    said.say('/a', 'un')
    const { port, hub } = await serve(said)
    const [stays, leaves] = [listen(port, '/a'), listen(port, '/a')]
    await expect.poll(leaves.heard).toContain('data: un')
    leaves.leave()
    await expect.poll(hub.clients).toBe(1)
    said.say('/a', 'deux')
    await expect.poll(stays.heard).toContain('data: deux')
  })

  it('drops who does not read, and not the others', async () => {
    const said = board()
    const { port, hub } = await serve(said)
    const reads = listen(port, '/a')
    const stuck = connect(port, 'localhost', () => void stuck.write('GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n'))
    stuck.on('error', () => undefined).pause()
    await expect.poll(hub.clients).toBe(2)
    let told = 0
    while (hub.clients() > 1 && told < 400) {
      told += 1
      said.say('/a', `${told} ${'x'.repeat(200_000)}`)
      await expect.poll(reads.heard).toContain(`data: ${told} x`)
    }
    expect(hub.clients()).toBe(1)
    expect(reads.isOver()).toBe(false)
    stuck.destroy()
  })

  it('ends them all when it closes, so that the server stops, and takes no more', async () => {
    const said = board()
    said.say('/a', 'un')
    const { port, hub, server } = await serve(said)
    const listeners = Array.from({ length: 10 }, () => listen(port, '/a'))
    await expect.poll(() => listeners.every((one) => one.heard().includes('data: un'))).toBe(true)
    hub.close()
    const late = listen(port, '/a')
    await expect.poll(late.status).toBe(503)
    await expect.poll(() => listeners.every((one) => one.isOver())).toBe(true)
    expect(listeners.every((one) => one.heard().endsWith('\n\n'))).toBe(true)
    const stopped = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    await stopped
    expect(hub.clients()).toBe(0)
  })
})

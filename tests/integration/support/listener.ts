import { get, type IncomingMessage } from 'node:http'

/** One client of a stream of events, on a connection of its own. */
export type Listener = {
  /** The answer's status, once it has come. */
  status: Promise<number>
  answer: () => IncomingMessage | undefined
  /** Every byte heard. */
  heard: () => string
  /** The data of each event of state, as parsed. */
  states: () => readonly Record<string, unknown>[]
  isOver: () => boolean
  leave: () => void
}

export function listen(port: number, path: string, cookie: string | null): Listener {
  let [heard, over] = ['', false]
  let answer: IncomingMessage | undefined
  const headers = cookie === null ? {} : { Cookie: cookie }
  const asked = get({ host: 'localhost', port, path, headers, agent: false })
  const status = new Promise<number>((resolve, reject) => {
    asked.on('response', (response) => {
      answer = response
      response.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk))
      response.on('close', () => (over = true)).on('error', () => (over = true))
      resolve(response.statusCode ?? 0)
    })
    asked.on('error', (error) => {
      over = true
      reject(error)
    })
  })
  status.catch(() => undefined)
  return {
    status,
    answer: () => answer,
    heard: () => heard,
    states: () =>
      [...heard.matchAll(/^event: state\ndata: (.*)$/gm)].map(
        ([, data = '{}']) => JSON.parse(data) as Record<string, unknown>,
      ),
    isOver: () => over,
    leave: () => asked.destroy(),
  }
}

// Clients of a stream of events, in a process of its own: raw connections, each of which notes when an event came to it.
// Told { connect }, it opens them and says when each has heard a first event (or was opened, for a stream that says nothing
// yet); told { heard: id }, it gives when each client heard the event of this id or a later one.
import { request } from 'node:http'

const clients = []
const now = () => Number(process.hrtime.bigint()) / 1e6

/** Opens one connection; `first` is called once it has what it waits for. */
function open({ origin, path, cookie }, awaitsEvent, first, failed) {
  const client = { heard: [], rest: '', bytes: '' }
  clients.push(client)
  const headers = { Accept: 'text/event-stream', Host: new URL(origin).host, ...(cookie ? { Cookie: cookie } : {}) }
  const asked = request(origin + path, { agent: false, headers }, (response) => {
    if (response.statusCode !== 200) return failed(new Error(`a stream answered ${response.statusCode}`))
    if (!awaitsEvent) first(client)
    response.setEncoding('utf8').on('data', (chunk) => {
      const at = now()
      const events = (client.rest + chunk).split('\n\n')
      client.rest = events.pop() ?? ''
      for (const event of events) {
        if (!event.startsWith('id: ')) continue
        if (client.heard.length === 0 && awaitsEvent) first(client)
        client.heard.push({ id: Number.parseInt(event.slice(4), 10), at })
        client.bytes = `${event}\n\n`
      }
    })
    response.on('close', () => failed(new Error('a stream was closed')))
  })
  asked.on('error', failed)
  asked.end()
  return asked
}

let asked = []
let failure = null
const failed = (error) => (failure ??= error)

async function connect({ streams, awaitsEvent }) {
  const startedAt = now()
  let count = 0
  // A few at a time, as the system's queue of connections takes them.
  for (let from = 0; from < streams.length; from += 100)
    await Promise.all(
      streams.slice(from, from + 100).map(
        (stream) =>
          new Promise((resolve, reject) => {
            const first = () => ((count += 1), resolve())
            asked.push(open(stream, awaitsEvent, first, (error) => (failed(error), reject(error))))
          }),
      ),
    )
  return { count, took: now() - startedAt }
}

async function heard(id) {
  const at = (client) => client.heard.find((event) => event.id >= id)?.at
  while (!failure && clients.some((client) => at(client) === undefined))
    await new Promise((resolve) => setTimeout(resolve, 5))
  if (failure) throw failure
  const times = clients.map(at)
  const { bytes } = clients[0]
  for (const client of clients) client.heard = []
  return { times, bytes }
}

process.on('message', (message) => {
  const work = message.connect ? connect(message.connect) : heard(message.heard)
  work.then(
    (answer) => process.send({ answer }),
    (error) => process.send({ error: String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
process.send('ready')

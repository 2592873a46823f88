// What a load is and what is read from it.
import autocannon from 'autocannon'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'

const seconds = Number(process.env.BENCH_SECONDS ?? 4)
const spread = { connections: 20, pipelining: 1 }

const run = (options) =>
  new Promise((resolve, reject) => {
    autocannon({ ...spread, ...options }, (error, result) => (error ? reject(error) : resolve(result)))
  })

/**
 * Requests per second, p50 and p99 in milliseconds as fast as the server goes, then p99 at 70 % of that rate. The paths are
 * asked in turn.
 */
export async function measure(origin, paths, { headers = {}, warm = true } = {}) {
  const load = { url: origin, headers, requests: paths.map((path) => ({ path })) }
  if (warm) await run({ ...load, duration: 2 })
  const full = await run({ ...load, duration: seconds })
  if (full.non2xx > 0 || full.errors > 0) throw new Error(`${paths[0]}: ${full.non2xx} refused, ${full.errors} errors`)
  const rate = full.requests.average
  const steady = await run({ ...load, duration: seconds, overallRate: Math.max(1, Math.floor(rate * 0.7)) })
  return { rate, p50: full.latency.p50, p99: full.latency.p99, steadyP99: steady.latency.p99 }
}

/** Each request is sent once: `requests` are posted in turn by a few connections until they run out. */
export async function postEach(origin, requests, headers) {
  const times = []
  let next = 0
  const startedAt = performance.now()
  const client = async () => {
    for (let request = requests[next++]; request; request = requests[next++]) {
      const at = performance.now()
      const response = await fetch(origin + request.path, {
        method: 'POST',
        redirect: 'manual',
        headers: { ...headers, Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: request.body,
      })
      await response.arrayBuffer()
      if (response.status !== 302 && response.status !== 303) throw new Error(`${request.path}: ${response.status}`)
      times.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: 10 }, client))
  const elapsed = (performance.now() - startedAt) / 1000
  times.sort((a, b) => a - b)
  const at = (share) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] * 10) / 10
  return { rate: times.length / elapsed, p50: at(0.5), p99: at(0.99), steadyP99: NaN }
}

/** The most memory that a process has held, in MB. */
export function peakMemory(pid) {
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return line ? Math.round(Number(line[1]) / 1024) : NaN
}

/** What a process has taken of the processor since it began, in milliseconds. The kernel counts it by hundredths of a second. */
function processorTime(pid) {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const [user, system] = fields.split(' ').slice(11, 13).map(Number)
  return (user + system) * 10
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]

/**
 * What a page takes of the processor at each of these servers (`{ origin, pid, paths, headers }`), in milliseconds: some
 * hundred requests at a time, in turn, so that what else the machine does weighs on all alike. Gives the medians.
 */
export async function processorCosts(servers, { each = 500, rounds = 9 } = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: 10 })
  const ask = (url, headers) =>
    new Promise((resolve, reject) => {
      request(url, { agent, headers }, (response) => {
        response.resume().on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(url))))
      })
        .on('error', reject)
        .end()
    })
  const batch = async ({ origin, pid, paths, headers }, count) => {
    const before = processorTime(pid)
    let sent = 0
    const client = async () => {
      while (sent < count) await ask(origin + paths[sent++ % paths.length], headers)
    }
    await Promise.all(Array.from({ length: 10 }, client))
    return (processorTime(pid) - before) / count
  }
  // The first thousands are slower: the code is not compiled yet.
  for (const server of servers) await batch(server, each * 6)
  const costs = servers.map(() => [])
  for (let round = 0; round < rounds; round += 1)
    for (const [i, server] of servers.entries()) costs[i].push(await batch(server, each))
  agent.destroy()
  return costs.map(median)
}

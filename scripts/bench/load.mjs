// What a load is and what is read from it.
import autocannon from 'autocannon'
import { readFileSync } from 'node:fs'

const seconds = Number(process.env.BENCH_SECONDS ?? 4)
const spread = { connections: 20, pipelining: 1 }

const run = (options) =>
  new Promise((resolve, reject) => {
    autocannon({ ...spread, ...options }, (error, result) => (error ? reject(error) : resolve(result)))
  })

/** Requests per second, p50 and p99 in milliseconds as fast as the server goes, then p99 at 70 % of that rate. */
export async function measure(url, { headers = {}, warm = true } = {}) {
  if (warm) await run({ url, headers, duration: 1 })
  const full = await run({ url, headers, duration: seconds })
  if (full.non2xx > 0 || full.errors > 0) throw new Error(`${url}: ${full.non2xx} refused, ${full.errors} errors`)
  const rate = full.requests.average
  const steady = await run({ url, headers, duration: seconds, overallRate: Math.max(1, Math.floor(rate * 0.7)) })
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

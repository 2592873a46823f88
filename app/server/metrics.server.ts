import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { db } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'

let known: ReturnType<typeof create> | undefined
const meters = () => (known ??= create())

function create() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'portal_requests_total',
    help: 'Requests answered',
    labelNames: ['method', 'status'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'portal_request_seconds',
    help: 'Time to answer, in seconds',
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  })
  const outbox = new Gauge({
    name: 'portal_outbox_messages',
    help: 'Outbox messages by state',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      for (const { state, _count } of await db.outboxMessage.groupBy({ by: ['state'], _count: true }))
        this.set({ state }, _count)
    },
  })
  return { registry, requests, seconds, outbox }
}

/** Counts and times each request; does nothing unless METRICS_TOKEN is set. */
export const measured: RequestHandler = (request, response, next) => {
  if (env().metricsToken) {
    const stop = meters().seconds.startTimer()
    response.on('finish', () => {
      stop()
      meters().requests.inc({ method: request.method, status: response.statusCode })
    })
  }
  next()
}

export async function renderMetrics(): Promise<{ type: string; text: string }> {
  const { registry } = meters()
  return { type: registry.contentType, text: await registry.metrics() }
}

// A process of its own that sends what is due, for the tests that kill it or run several at once.
import { mailTransport } from '~/platform/mail/transport.server'
import { deliverWith } from '~/platform/outbox/deliver.server'
import { createWorker } from '~/platform/outbox/worker.server'
import { disconnect } from '~/platform/db/db.server'

const transport = mailTransport()
const worker = createWorker({ deliver: deliverWith(transport, {}) })
process.stdout.write('ready\n')
await worker.drain()
await worker.stop()
transport.close()
await disconnect()

import { spawn } from 'node:child_process'
import { afterEach, describe, expect, it } from 'vitest'
import { now, setClock } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { composeMail } from '~/platform/mail/layout'
import { unsubscribePath } from '~/platform/mail/unsubscribe.server'
import { keptMails, type MailTransport, smtpMails } from '~/platform/mail/transport.server'
import { mostAttempts } from '~/platform/outbox/backoff'
import { leaseMs } from '~/platform/outbox/claim.server'
import { dropMessage } from '~/platform/outbox/commands/drop-message.server'
import { retryMessage } from '~/platform/outbox/commands/retry-message.server'
import { dailyTick } from '~/platform/outbox/daily.server'
import { deliverWith } from '~/platform/outbox/deliver.server'
import { enqueueJob, enqueueMail } from '~/platform/outbox/enqueue.server'
import { deadLetters } from '~/platform/outbox/queries.server'
import { createWorker } from '~/platform/outbox/worker.server'
import { newId } from '~/platform/pure/ids'
import { createPerson } from '../factories/people'
import { startSmtp } from './support/smtp'

let toStop: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of toStop.reverse()) await stop()
  toStop = []
  await db.outboxMessage.deleteMany()
})

async function smtp(options: Parameters<typeof startSmtp>[0] = {}) {
  const server = await startSmtp(options)
  toStop.push(server.stop)
  return server
}

function workerTo(transport: MailTransport, jobs: Parameters<typeof deliverWith>[1] = {}) {
  const worker = createWorker({ deliver: deliverWith(transport, jobs), chance: () => 0.5, pollMs: 50 })
  toStop.push(worker.stop, transport.close)
  return worker
}

const address = (name: string | number) => `personne-${name}@exemple.invalid`
const queue = (to: string, key = to, subject = 'Votre demande est arrivée') =>
  transact((tx) => enqueueMail(tx, { to, ...composeMail('fr', { subject, blocks: ['Bonjour,'] }) }, { key }))
const states = async () =>
  (await db.outboxMessage.findMany({ orderBy: { createdAt: 'asc' } })).map(({ state }) => state)

describe('the outbox', () => {
  it('sends after the commit, once to each recipient, over STARTTLS, with a Message-ID made of the row’s id', async () => {
    const server = await smtp()
    const worker = workerTo(smtpMails(server.url))
    worker.start()
    await Promise.all(Array.from({ length: 25 }, (_, i) => queue(address(i))))
    await expect
      .poll(async () => await db.outboxMessage.count({ where: { state: 'done' } }), { timeout: 20_000 })
      .toBe(25)
    expect(server.received.map(({ to }) => to).sort()).toEqual(Array.from({ length: 25 }, (_, i) => address(i)).sort())
    expect(server.received.every(({ secure }) => secure)).toBe(true)
    const ids = (await db.outboxMessage.findMany()).map(({ id }) => `<${id}@localhost.localdomain>`)
    expect(server.received.map(({ mail }) => mail.messageId).sort()).toEqual(ids.sort())
    expect(server.received[0]?.mail.text).toContain('Coopérative Régionale de Démocratie Permanente')
    // What was sent is not kept.
    expect(await db.outboxMessage.count({ where: { payload: { not: '{}' } } })).toBe(0)
  })

  it('gives what is sent regularly the headers that end it in one click, and nothing else has them', async () => {
    const server = await smtp()
    const unsubscribe = unsubscribePath({ kind: 'letter', id: newId() })
    const mail = composeMail('en', { subject: 'La lettre', blocks: ['Bonjour,'], unsubscribe })
    await transact((tx) => enqueueMail(tx, { to: address(1), ...mail }, { key: 'letter' }))
    await queue(address(2))
    await workerTo(smtpMails(server.url)).drain()
    const header = (to: string, name: string) =>
      server.received.find((one) => one.to === to)?.mail.headers.find(({ key }) => key === name)?.value
    expect(mail.unsubscribe).toMatch(/^http:\/\/.*\/en\/desabonnement\//)
    expect(header(address(1), 'list-unsubscribe')).toBe(`<${mail.unsubscribe}>`)
    expect(header(address(1), 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(server.received).toHaveLength(2)
    expect(header(address(2), 'list-unsubscribe')).toBeUndefined()
    for (const text of [mail.text, mail.html]) expect(text).toContain(mail.unsubscribe)
  })

  it('queues nothing when the act is undone, and the same effect once', async () => {
    await expect(
      transact(async (tx) => {
        await enqueueMail(tx, { to: address(1), ...composeMail('fr', { subject: 's', blocks: [] }) }, { key: 'undone' })
        throw new Error('undo')
      }),
    ).rejects.toThrow('undo')
    await queue(address(1), 'same')
    await queue(address(1), 'same')
    expect(await db.outboxMessage.count()).toBe(1)
  })

  it('never falls back to a plain connection where the server offers STARTTLS and its certificate is not trusted', async () => {
    const server = await smtp()
    await queue(address(1))
    await workerTo(smtpMails(`smtp://127.0.0.1:${server.port}`)).drain()
    expect(server.received).toEqual([])
    expect(await states()).toEqual(['pending'])
  })

  it('never gives a password in clear to a server that offers no STARTTLS', async () => {
    const tried: unknown[] = []
    const server = await smtp({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) => (tried.push(auth), done(null, { user: 'nom' })),
    })
    await queue(address(1))
    // This machine too, but under an address that does not count as local.
    await workerTo(smtpMails(`smtp://nom:secret@127.0.0.2:${server.port}`)).drain()
    expect(tried).toEqual([])
    expect(server.received).toEqual([])
    expect(await db.outboxMessage.findMany()).toMatchObject([
      { state: 'pending', attempts: 1, lastError: expect.stringContaining('TLS') },
    ])
  })

  it('sets a mail aside at once when the server refuses for good, and tells the team why', async () => {
    const server = await smtp({ onRcpt: (to) => (to === address('inconnue') ? 550 : undefined) })
    await queue(address('inconnue'))
    await queue(address('connue'))
    await workerTo(smtpMails(server.url)).drain()
    expect(server.received.map(({ to }) => to)).toEqual([address('connue')])
    const team = await createPerson({ roles: ['team'] })
    expect(await deadLetters(team)).toMatchObject({
      count: 1,
      letters: [{ to: address('inconnue'), attempts: 1, reason: expect.stringContaining('550') }],
    })
    expect(await deadLetters(await createPerson({ roles: ['member', 'board'] }))).toBeNull()
  })

  it('tries again later after a refusal for now or a cut connection, each time later', async () => {
    let answers: (number | 'cut' | undefined)[] = [451, 'cut', undefined]
    const server = await smtp({ onMail: () => answers.shift() })
    const start = new Date('2026-03-02T10:00:00Z')
    setClock(() => start)
    await queue(address(1))
    const worker = workerTo(smtpMails(server.url))
    await worker.drain()
    const [after451] = await db.outboxMessage.findMany()
    expect(after451).toMatchObject({
      state: 'pending',
      attempts: 1,
      lockedUntil: null,
      runAt: new Date(start.getTime() + 30_000),
    })
    expect(await worker.drain()).toBe(0)
    setClock(() => new Date(start.getTime() + 30_000))
    await worker.drain()
    expect((await db.outboxMessage.findMany())[0]).toMatchObject({
      state: 'pending',
      attempts: 2,
      runAt: new Date(start.getTime() + 90_000),
    })
    setClock(() => new Date(start.getTime() + 90_000))
    await worker.drain()
    expect(await states()).toEqual(['done'])
    expect(server.received).toHaveLength(1)
    answers = []
  })

  it('gives up after the last try; the team sends again or drops, once, and the journal says so', async () => {
    const server = await smtp({ onMail: () => 451 })
    await queue(address(1))
    await queue(address(2))
    await db.outboxMessage.updateMany({ data: { attempts: mostAttempts - 1 } })
    await workerTo(smtpMails(server.url)).drain()
    expect(await states()).toEqual(['dead', 'dead'])
    const team = await createPerson({ roles: ['team'] })
    const stranger = await createPerson({ roles: ['label-instructor'] })
    const [first, second] = await db.outboxMessage.findMany({ orderBy: { createdAt: 'asc' } })
    expect(await retryMessage(stranger, { id: first?.id ?? '' })).toEqual({ refused: { code: 'not-found' } })
    expect(await retryMessage(team, { id: first?.id ?? '' })).toMatchObject({ ok: {} })
    expect(await retryMessage(team, { id: first?.id ?? '' })).toEqual({ refused: { code: 'not-dead' } })
    expect(await dropMessage(team, { id: second?.id ?? '' })).toMatchObject({ ok: {} })
    expect(await dropMessage(team, { id: second?.id ?? '' })).toEqual({ refused: { code: 'not-dead' } })
    expect(await states()).toEqual(['pending', 'dropped'])
    const acts = (await db.journalEntry.findMany()).map(({ act }) => act)
    expect(acts.filter((act) => act.startsWith('outbox.'))).toEqual(['outbox.retry-message', 'outbox.drop-message'])
  })

  it('sends each mail once with several processes at work', async () => {
    const server = await smtp()
    for (let i = 0; i < 30; i += 1) await queue(address(i))
    const ends = Array.from({ length: 3 }, () => new Promise((resolve) => worker(server.url).on('exit', resolve)))
    expect(await Promise.all(ends)).toEqual([0, 0, 0])
    expect(server.received.map(({ to }) => to).sort()).toEqual(Array.from({ length: 30 }, (_, i) => address(i)).sort())
    expect(await db.outboxMessage.count({ where: { state: 'done' } })).toBe(30)
  })

  it('loses nothing when the process is killed between sending and marking: the same Message-ID goes again', async () => {
    let victim: ReturnType<typeof worker> | undefined
    const server = await smtp({
      onMail: () => {
        victim?.kill('SIGKILL')
        victim = undefined
        return undefined
      },
    })
    await queue(address('tuee'))
    victim = worker(server.url)
    const killed = victim
    await new Promise((resolve) => killed.on('exit', resolve))
    expect(await states()).toEqual(['pending'])
    const heir = workerTo(smtpMails(server.url))
    expect(await heir.drain()).toBe(0) // still the dead one's, for as long as its lease
    setClock(() => new Date(Date.now() + leaseMs + 1000))
    expect(await heir.drain()).toBe(1)
    expect(await states()).toEqual(['done'])
    expect(server.received).toHaveLength(2)
    expect(new Set(server.received.map(({ mail }) => mail.messageId)).size).toBe(1)
  })

  it('does not wait for the network while holding the writer', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const slow: MailTransport = { send: () => held, close: () => {} }
    await queue(address(1))
    const worker = workerTo(slow)
    const drained = worker.drain()
    await expect.poll(async () => (await db.outboxMessage.findMany())[0]?.lockedUntil ?? null).not.toBeNull()
    await queue(address(2))
    release()
    await drained
    expect(await states()).toEqual(['done', 'done'])
  })

  it('stops gracefully: what is under way ends, nothing more begins', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const sent: string[] = []
    const worker = createWorker({ deliver: async ({ key }) => void (await held, sent.push(key)), slots: 2, pollMs: 20 })
    for (let i = 0; i < 6; i += 1) await queue(address(i))
    worker.start()
    await expect.poll(() => db.outboxMessage.count({ where: { lockedUntil: { not: null } } })).toBe(2)
    const stopping = worker.stop()
    release()
    await stopping
    expect(sent).toHaveLength(2)
    expect((await states()).filter((state) => state === 'done')).toHaveLength(2)
  })

  it('keeps the mails of a demonstration, once each', async () => {
    await queue(address('gardee'))
    const [row] = await db.outboxMessage.findMany()
    await workerTo(keptMails).drain()
    await keptMails.send(row?.id ?? '', { to: address('gardee'), subject: 'again', text: '', html: '' })
    expect(await db.keptMail.findMany({ where: { recipient: address('gardee') } })).toMatchObject([
      { id: row?.id, subject: 'Votre demande est arrivée' },
    ])
  })

  it('lets no address, subject or text add a header or a recipient', async () => {
    const server = await smtp()
    const forged = [
      `${address(1)}\r\nBcc: autre@exemple.invalid`,
      `${address(1)}, autre@exemple.invalid`,
      `"x" <${address(1)}>`,
      `${address(1)}>`,
      'sans-arobase',
    ]
    for (const to of forged)
      await transact((tx) => enqueueMail(tx, { to, subject: 's', text: 't', html: 'h' }, { key: to }))
    await transact((tx) =>
      enqueueMail(
        tx,
        {
          to: address(9),
          subject: 'Objet\r\nBcc: autre@exemple.invalid\r\n\r\nCorps',
          text: '.\r\nQUIT\r\n',
          html: 'h',
        },
        { key: 'subject' },
      ),
    )
    await workerTo(smtpMails(server.url)).drain()
    expect(server.received).toHaveLength(1)
    expect(server.received[0]).toMatchObject({
      to: address(9),
      mail: { subject: 'Objet Bcc: autre@exemple.invalid Corps' },
    })
    expect(server.received[0]?.mail.bcc ?? []).toEqual([])
    expect((await states()).filter((state) => state === 'dead')).toHaveLength(forged.length)
  })

  it('runs follow-up jobs when their time has come, and the daily ones once a day from four in Paris', async () => {
    const ran: unknown[] = []
    const start = new Date('2026-03-02T01:30:00Z') // 2:30 in Paris
    setClock(() => start)
    await transact((tx) =>
      enqueueJob(tx, 'test.remind', { id: 'x' }, { key: 'remind:x', runAt: new Date(start.getTime() + 3_600_000) }),
    )
    const jobs = {
      'test.remind': async (payload: unknown) => void ran.push(payload),
      'test.daily': async () => void ran.push(now().toISOString()),
    }
    const processes = [1, 2].map(() =>
      createWorker({ deliver: deliverWith(keptMails, jobs), tick: dailyTick(['test.daily']) }),
    )
    const drainAll = () => Promise.all(processes.map((worker) => worker.drain()))
    await drainAll()
    expect(ran).toEqual([])
    setClock(() => new Date(start.getTime() + 3_600_000))
    await drainAll()
    expect(ran).toEqual([{ id: 'x' }])
    setClock(() => new Date('2026-03-02T03:00:00Z'))
    await drainAll()
    await drainAll()
    setClock(() => new Date('2026-03-03T05:00:00Z'))
    await drainAll()
    expect(ran.slice(1)).toEqual(['2026-03-02T03:00:00.000Z', '2026-03-03T05:00:00.000Z'])
  })
})

function worker(smtpUrl: string) {
  return spawn(process.execPath, ['--import', 'tsx', 'tests/integration/support/worker-process.ts'], {
    env: { ...process.env, SMTP_URL: smtpUrl, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerMessage } from '~/modules/editorial/commands/answer-message.server'
import { forgetMessages } from '~/modules/editorial/commands/forget-messages.server'
import { sendMessage } from '~/modules/editorial/commands/send-message.server'
import { contactForm, fieldErrors } from '~/modules/editorial/forms'
import { receivedMessages, waitingMessages } from '~/modules/editorial/queries.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Person, visitor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { createPerson } from '../factories/people'

let team: Person & { email: string }
let member: Person

beforeAll(async () => {
  team = await createPerson({ roles: ['team'], locale: 'en' })
  member = await createPerson({ roles: ['member'] })
})
beforeEach(async () => {
  await db.contactMessage.deleteMany()
  await db.outboxMessage.deleteMany()
  await db.rateLimit.deleteMany()
})

const message = () => ({
  id: newId(),
  email: 'une-personne@exemple.invalid',
  subject: 'Un sujet',
  message: 'Comment proposer un sujet de débat ?',
  locale: 'fr' as const,
  clientAddress: '192.0.2.7',
})
const mails = async () =>
  (await db.outboxMessage.findMany({ where: { kind: 'mail' } })).map(({ payload }) => JSON.parse(payload))

describe('writing to the cooperative', () => {
  it('keeps the message, tells the team in its language, and acknowledges without repeating it', async () => {
    const sent = message()
    expect(await sendMessage(visitor, sent)).toEqual({ ok: { id: sent.id } })
    expect(await waitingMessages()).toMatchObject({ count: 1 })
    const [toTeam, toSender] = [
      (await mails()).find(({ to }) => to === team.email),
      (await mails()).find(({ to }) => to === sent.email),
    ]
    expect(toTeam.subject).toBe('Message from a visitor: Un sujet')
    expect(toTeam.text).toContain('Comment proposer un sujet')
    expect(toSender.text).not.toContain('Comment proposer')
    expect(toSender.text).not.toContain('Un sujet')
    const line = await db.journalEntry.findFirst({ where: { act: 'editorial.send-message' }, orderBy: { seq: 'desc' } })
    expect(line).toMatchObject({ subjectId: sent.id, data: '{}' })
  })
  it('takes a form posted twice as one message', async () => {
    const sent = message()
    await Promise.all([sendMessage(visitor, sent), sendMessage(visitor, sent)])
    expect(await db.contactMessage.count()).toBe(1)
    expect(await mails()).toHaveLength(2)
  })
  it('stops a flood from one address, not a workshop’s shared connection', async () => {
    const outcomes = []
    for (let count = 0; count < 7; count += 1) outcomes.push(await sendMessage(visitor, message()))
    expect(outcomes.filter((outcome) => 'ok' in outcome)).toHaveLength(5)
    expect(outcomes.at(-1)).toMatchObject({ refused: { code: 'too-often', detail: { minutes: 60 } } })
    expect(await sendMessage(visitor, { ...message(), email: 'une-autre@exemple.invalid' })).toHaveProperty('ok')
  })
})

describe('the form', () => {
  it.each([
    [{ email: '' }, 'email', 'required'],
    [{ email: 'nom' }, 'email', 'not-mail'],
    [{ email: 'a@b.fr\nBcc: tous@exemple.fr' }, 'email', 'not-mail'],
    [{ subject: 'a\nb' }, 'subject', 'one-line'],
    [{ subject: '' }, 'subject', 'required'],
    [{ message: 'court' }, 'message', 'too-short'],
    [{ message: 'x'.repeat(5_001) }, 'message', 'too-long'],
    [{ message: 'bonjour \u202e à l’envers' }, 'message', 'unreadable'],
    [{ message: 'bonjour \u0007 à tous' }, 'message', 'unreadable'],
    [{ id: 'x' }, 'id', 'invalid'],
  ])('refuses %o beside its field', (change, field, code) => {
    const parsed = contactForm.safeParse({ ...message(), ...change })
    const errors = parsed.error ? fieldErrors(parsed.error) : []
    expect(errors.map((error) => error.field)).toEqual([field])
    if (field !== 'id') expect(errors).toEqual([{ field, code }])
  })
  it.each([
    '<script>alert(1)</script> bonjour',
    'Robert\'); DROP TABLE "Page";--',
    '👩🏽‍🌾 bonjour à vous',
    'مرحبا بكم جميعا هنا',
    'ligne\r\nautre ligne',
  ])('takes %s as words', (text) => {
    expect(contactForm.safeParse({ ...message(), message: text }).success).toBe(true)
  })
})

describe('the team', () => {
  it('marks a message as answered, once; others cannot', async () => {
    const sent = message()
    await sendMessage(visitor, sent)
    expect(await answerMessage(member, sent)).toEqual({ refused: { code: 'not-allowed' } })
    expect(await answerMessage(visitor, sent)).toEqual({ refused: { code: 'not-allowed' } })
    expect(await answerMessage(team, { id: newId() })).toEqual({ refused: { code: 'not-found' } })
    expect(await answerMessage(team, sent)).toEqual({ ok: { id: sent.id } })
    const first = await db.contactMessage.findUniqueOrThrow({ where: { id: sent.id } })
    expect(await answerMessage(team, sent)).toEqual({ ok: { id: sent.id } })
    expect(await db.contactMessage.findUniqueOrThrow({ where: { id: sent.id } })).toEqual(first)
    expect((await receivedMessages({ answered: true, page: 99 })).messages).toMatchObject([
      { id: sent.id, answeredBy: expect.stringContaining('Personne') },
    ])
    expect((await receivedMessages({ answered: false, page: -3 })).messages).toEqual([])
  })
  it('forgets what its time is over', async () => {
    const [answered, waiting] = [message(), message()]
    await sendMessage(visitor, answered)
    await sendMessage(visitor, waiting)
    await answerMessage(team, answered)
    setClock(() => new Date(Date.now() + 400 * 86_400_000))
    await forgetMessages()
    expect(await db.contactMessage.findMany({ select: { id: true } })).toEqual([{ id: waiting.id }])
    setClock(() => new Date(Date.now() + 800 * 86_400_000))
    await forgetMessages()
    expect(await db.contactMessage.count()).toBe(0)
  })
})

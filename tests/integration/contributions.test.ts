import { beforeEach, describe, expect, it } from 'vitest'
import { comment } from '~/modules/contributions/commands/comment.server'
import { confirmPending } from '~/modules/contributions/commands/confirm-pending.server'
import { contribute, type Contribute } from '~/modules/contributions/commands/contribute.server'
import { enterContribution } from '~/modules/contributions/commands/enter-contribution.server'
import { support } from '~/modules/contributions/commands/support.server'
import { takeSupportBack, takeSupportBackByLink } from '~/modules/contributions/commands/take-support-back.server'
import { givenSupportPage } from '~/modules/contributions/queries-pending.server'
import { tokenOf } from '~/modules/contributions/tokens.server'
import { db } from '~/platform/db/db.server'
import { verifyJournal } from '~/platform/journal/verify.server'
import { visitor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import {
  contributionFacts,
  enteredFacts,
  knownVoice,
  publishedContribution,
  typedVoice,
} from '../factories/contributions'
import { debateUnderWay } from '../factories/debates'
import { codeOf, given } from '../factories/label'
import { createPerson } from '../factories/people'

beforeEach(() => db.rateLimit.deleteMany().then(() => undefined))

const send = async (debateId: string, change: Partial<Contribute> = {}, voice = typedVoice()) => {
  const facts = contributionFacts(change)
  return { facts, voice, outcome: await contribute(visitor, { ...facts, debateId, voice }) }
}
const mailsTo = async (email: string) =>
  (await db.outboxMessage.findMany({ where: { kind: 'mail' }, orderBy: { id: 'asc' } }))
    .map(({ payload }): { to: string; subject: string; text: string } => JSON.parse(payload))
    .filter(({ to }) => to === email)
const supportsOf = async (id: string) => (await db.contribution.findUniqueOrThrow({ where: { id } })).supports

describe('contributing without an account', () => {
  it('is published once the address is confirmed; the mail carries nothing that was typed', async () => {
    const { id: debateId } = await debateUnderWay()
    const { facts, voice, outcome } = await send(debateId, {
      title: 'Titre Tapé',
      text: 'Un texte tapé par quelqu’un.',
    })
    expect(given(outcome)).toEqual({ state: 'unconfirmed' })
    expect(await db.contribution.count({ where: { debateId } })).toBe(0)
    const [mail] = await mailsTo(voice.email ?? '')
    expect(mail?.text).toContain(tokenOf('pending', facts.id))
    expect(mail?.text).not.toMatch(/tapé/i)
    const done = given(await confirmPending(visitor, { token: tokenOf('pending', facts.id) }))
    expect(done).toMatchObject({ done: 'published', path: expect.stringMatching(/\/contributions\/1$/) as string })
    expect(codeOf(await confirmPending(visitor, { token: tokenOf('pending', facts.id) }))).toBe('link-over')
    expect(await db.contribution.findMany({ where: { debateId } })).toMatchObject([
      { id: facts.id, number: 1, state: 'published', origin: 'web', authorName: facts.name },
    ])
    // Known from now on, in the same mailbox however its address is written.
    const again = await send(debateId, {}, typedVoice({ email: null, participantId: done.participantId }))
    expect(given(again.outcome)).toEqual({ state: 'published', number: 2 })
    expect(await db.journalEntry.count({ where: { data: { contains: voice.email ?? '' } } })).toBe(0)
  })
  it('is taken when it was sent in time, even if the debate closes before the link is followed; then no more', async () => {
    const { id: debateId } = await debateUnderWay()
    const [one, late] = [await send(debateId), await send(debateId)]
    await db.debate.update({ where: { id: debateId }, data: { state: 'closed' } })
    given(await confirmPending(visitor, { token: tokenOf('pending', one.facts.id) }))
    expect(codeOf((await send(debateId)).outcome)).toBe('debate-closed')
    await db.debate.update({ where: { id: debateId }, data: { state: 'reported' } })
    expect(codeOf(await confirmPending(visitor, { token: tokenOf('pending', late.facts.id) }))).toBe('debate-closed')
  })
  it('opens nothing with a link that the portal did not seal', async () => {
    const { id: debateId } = await debateUnderWay()
    const { facts } = await send(debateId)
    for (const token of [
      '',
      facts.id,
      `${facts.id}.`,
      tokenOf('contribution', facts.id),
      `${tokenOf('pending', facts.id)}0`,
    ])
      expect(codeOf(await confirmPending(visitor, { token }))).not.toBe('ok')
    expect(await db.contribution.count({ where: { debateId } })).toBe(0)
  })
  it('refuses the same text again, and leads to the first; a form posted twice is one contribution', async () => {
    const { id: debateId } = await debateUnderWay()
    const voice = await knownVoice()
    const facts = { ...contributionFacts(), debateId, voice }
    expect(given(await contribute(visitor, facts))).toEqual(given(await contribute(visitor, facts)))
    const copy = { title: 'Autre titre', text: facts.text.toUpperCase().replaceAll(',', ' !') }
    const { outcome } = await send(debateId, copy)
    expect(outcome).toMatchObject({ refused: { code: 'text-known', detail: { number: 1 } } })
    expect(await db.contribution.count({ where: { debateId } })).toBe(1)
  })
  it('lets fifty people behind one address in, stops a mailbox that floods, and holds a flood for the team', async () => {
    const { id: debateId } = await debateUnderWay()
    const clientAddress = '203.0.113.7'
    for (let person = 0; person < 50; person += 1)
      given((await send(debateId, {}, typedVoice({ clientAddress }))).outcome)
    const codes: string[] = []
    for (let time = 0; time < 8; time += 1)
      codes.push(codeOf((await send(debateId, {}, typedVoice({ email: `flot+${time}@exemple.invalid` }))).outcome))
    expect(codes.filter((code) => code === 'ok')).toHaveLength(6)
    expect(codes.at(-1)).toBe('too-often')
    const voice = await knownVoice()
    given((await send(debateId, {}, voice)).outcome)
    await db.rateLimit.updateMany({ where: { key: { startsWith: 'contribute:debate' } }, data: { count: 500 } })
    const { facts, outcome } = await send(debateId, {}, voice)
    expect(given(outcome)).toMatchObject({ state: 'held' })
    expect(await db.contribution.findUniqueOrThrow({ where: { id: facts.id } })).toMatchObject({ publishedAt: null })
    expect(await db.contributionTally.findUnique({ where: { debateId } })).toMatchObject({ held: 1, published: 1 })
  })
  it('numbers those that come together one after the other', async () => {
    const { id: debateId } = await debateUnderWay()
    const voices = await Promise.all([1, 2, 3, 4, 5, 6].map(() => knownVoice()))
    const done = await Promise.all(voices.map(async (voice) => given((await send(debateId, {}, voice)).outcome)))
    expect(done.map((one) => ('number' in one ? one.number : 0)).sort()).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('contributing in the same moment', () => {
  it('refuses what another says at once, leads to the first, and leaves the journal whole', async () => {
    const { id: debateId } = await debateUnderWay()
    const { id: otherId } = await debateUnderWay()
    const voices = await Promise.all([1, 2, 3, 4].map(() => knownVoice()))
    const said = { title: 'Une halle', text: 'Une halle ouverte chaque samedi au cœur du bourg.' }
    const [one, two, three, four] = voices
    const done = await Promise.all([
      send(debateId, said, one),
      send(debateId, said, two),
      send(otherId, said, three),
      send(debateId, {}, four),
    ])
    // Either may come first, where several connections ask.
    const outcomes = done.map(({ outcome }) => outcome)
    const places = outcomes.map((outcome) => ('ok' in outcome && 'number' in outcome.ok ? outcome.ok.number : null))
    const first = places[0] ?? places[1] ?? 0
    const again = { refused: { code: 'text-known', field: 'text', detail: { number: first } } }
    expect(outcomes.slice(0, 2).filter((outcome) => 'refused' in outcome)).toEqual([again])
    expect([first, places[3]].sort()).toEqual([1, 2])
    expect(places[2]).toBe(1)
    expect(await db.contributionTally.findUnique({ where: { debateId } })).toMatchObject({ published: 2 })
    const written = await db.contribution.findMany({ where: { debateId } })
    expect(written.find(({ number }) => number === first)).toMatchObject({
      ...said, origin: 'web', supports: 0, endedReason: '', isDemonstration: false, pictureId: null,
    }) // prettier-ignore
    expect(written.map(({ title }) => title).sort()).toEqual([said.title, done[3].facts.title].sort())
    expect((await verifyJournal()).faultCount).toBe(0)
  })
  it('leaves the others where one cannot be written', async () => {
    const { id: debateId } = await debateUnderWay()
    const [one, other] = [await knownVoice(), await knownVoice()]
    const picture = { hash: 'a', size: NaN, mediaType: 'image/webp', name: 'a.webp', width: 1, height: 1 }
    const [broken, whole] = await Promise.allSettled([
      send(debateId, { picture, pictureText: 'Un moulin' }, one),
      send(debateId, {}, other),
    ])
    expect(broken.status).toBe('rejected')
    expect(whole).toMatchObject({ status: 'fulfilled', value: { outcome: { ok: { number: 1 } } } })
  })
})

describe('contributing with an account', () => {
  it('is published at once, as the same person as their address', async () => {
    const { id: debateId } = await debateUnderWay()
    const person = await createPerson()
    const { participantId } = await knownVoice({ email: person.email })
    const facts = contributionFacts()
    given(await contribute(person, { ...facts, debateId, voice: typedVoice() }))
    expect(await db.contribution.findUniqueOrThrow({ where: { id: facts.id } })).toMatchObject({
      participantId,
      authorId: person.id,
    })
  })
})

describe('supports', () => {
  it('count once a person, whatever they come by, and are taken back', async () => {
    const { id: contributionId, debateId } = await publishedContribution()
    const person = await createPerson()
    const voice = await knownVoice({ email: person.email.replace('@', '+debat@') })
    const give = (actor: typeof visitor) => support(actor, { id: newId(), contributionId, follow: false, voice })
    expect(given(await give(person))).toEqual({ answer: 'counted' })
    expect(given(await give(visitor))).toEqual({ answer: 'known' })
    expect(await supportsOf(contributionId)).toBe(1)
    expect(await db.contributionTally.findUnique({ where: { debateId } })).toMatchObject({ supports: 1 })
    given(await takeSupportBack(person, { contributionId, participantId: null }))
    given(await takeSupportBack(person, { contributionId, participantId: null }))
    expect(await supportsOf(contributionId)).toBe(0)
  })
  it('of many who come together are all counted', async () => {
    const { id: contributionId } = await publishedContribution()
    const voices = await Promise.all(Array.from({ length: 30 }, () => knownVoice()))
    const twice = [...voices, ...voices]
    const answers = await Promise.all(
      twice.map(async (voice) => given(await support(visitor, { id: newId(), contributionId, follow: false, voice }))),
    )
    expect(answers.filter(({ answer }) => answer === 'counted')).toHaveLength(30)
    expect(await supportsOf(contributionId)).toBe(30)
    expect(await db.contributionSupport.count({ where: { contributionId } })).toBe(30)
  })
  it('of an address count when it is confirmed, and the browser is known from then on', async () => {
    const { id: contributionId, debateId } = await publishedContribution()
    const id = newId()
    given(await support(visitor, { id, contributionId, follow: true, voice: typedVoice() }))
    expect(await supportsOf(contributionId)).toBe(0)
    const { done, participantId } = given(await confirmPending(visitor, { token: tokenOf('pending', id) }))
    expect(done).toBe('supported')
    expect(await supportsOf(contributionId)).toBe(1)
    expect(await db.contributionFollow.count({ where: { contributionId, participantId } })).toBe(1)
    // The link that confirmed takes it back, in any browser, and can confirm another one later.
    const token = tokenOf('pending', id)
    expect(await givenSupportPage(token)).toMatchObject({ supported: { title: expect.any(String) as string } })
    given(await takeSupportBackByLink(visitor, { token }))
    expect(await supportsOf(contributionId)).toBe(0)
    expect(await givenSupportPage(token)).toBe(null)
    expect(codeOf(await takeSupportBackByLink(visitor, { token }))).toBe('link-over')
    expect(codeOf(await takeSupportBackByLink(visitor, { token: tokenOf('pending', newId()) }))).toBe('link-over')
    await db.debate.update({ where: { id: debateId }, data: { state: 'closed' } })
    expect(codeOf(await takeSupportBack(visitor, { contributionId, participantId }))).toBe('debate-closed')
  })
})

describe('arguments and replies', () => {
  it('are one level, of the same contribution, and are counted', async () => {
    const { id: contributionId, voice } = await publishedContribution()
    const other = await publishedContribution()
    const say = (id: string, change: object) =>
      comment(visitor, {
        id,
        contributionId,
        kind: 'for',
        parentId: null,
        text: `Dit ${id}`,
        name: 'Moi',
        voice,
        ...change,
      })
    const [argument, reply] = [newId(), newId()]
    given(await say(argument, {}))
    given(await say(reply, { kind: 'reply', parentId: argument }))
    expect(codeOf(await say(newId(), { kind: 'reply', parentId: reply }))).toBe('not-found')
    expect(codeOf(await say(newId(), { kind: 'reply', parentId: argument, contributionId: other.id }))).toBe(
      'not-found',
    )
    expect(await db.contribution.findUniqueOrThrow({ where: { id: contributionId } })).toMatchObject({ discussed: 2 })
  })
})

describe('what the team enters', () => {
  it('keeps its origin, and takes the same text twice only where that is meant', async () => {
    const { id: debateId } = await debateUnderWay()
    const team = await createPerson({ roles: ['team'] })
    const facts = { ...enteredFacts(debateId), email: 'papier@exemple.invalid' }
    const { id, number } = given(await enterContribution(team, facts))
    expect(number).toBe(1)
    expect(await db.contribution.findUniqueOrThrow({ where: { id }, include: { participant: true } })).toMatchObject({
      origin: 'post',
      state: 'published',
      participant: { confirmedAt: null, email: 'papier@exemple.invalid' },
    })
    expect(codeOf(await enterContribution(team, facts))).toBe('text-known')
    expect(given(await enterContribution(team, { ...facts, distinct: true })).number).toBe(2)
  })
})

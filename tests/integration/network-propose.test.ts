import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { completeProposal } from '~/modules/network/commands/complete-proposal.server'
import { confirmProposal } from '~/modules/network/commands/confirm-proposal.server'
import { forgetProposals } from '~/modules/network/commands/forget-proposals.server'
import { proposeEntry } from '~/modules/network/commands/propose-entry.server'
import { proposalOf, proposalPath, proposalToken } from '~/modules/network/proposal-link.server'
import { waitingProposal } from '~/modules/network/queries-proposals.server'
import { proposalDays } from '~/modules/network/rules/proposal'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { now, setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Person, visitor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { rateFigures } from '~/platform/rate-limit/figures'
import { practiceOf } from '../factories/entries'
import { given } from '../factories/label'
import { createPerson } from '../factories/people'

let person: Person & { email: string }
beforeAll(async () => {
  given(await loadTerritory())
  person = await createPerson()
})
beforeEach(async () => {
  setClock()
  await db.rateLimit.deleteMany()
  await db.outboxMessage.deleteMany()
})

const proposal = (more: { id?: string; email?: string | null; title?: string } = {}) => ({
  id: more.id ?? newId(),
  kind: 'practice' as const,
  content: practiceOf(more.title ? { title: more.title } : {}),
  email: more.email === undefined ? 'une-personne@exemple.invalid' : more.email,
  locale: 'fr' as const,
  clientAddress: '192.0.2.30',
})
const stateOf = async (id: string) => {
  const { state, ownerId, ownerEmail, changes } = await db.entry.findUniqueOrThrow({
    where: { id },
    include: { changes: { select: { state: true, authorId: true } } },
  })
  return { state, ownerId, ownerEmail, changes }
}
const mails = async () =>
  (await db.outboxMessage.findMany({ where: { kind: 'mail' } })).map(
    ({ payload }) => JSON.parse(payload) as { to: string; subject: string; text: string },
  )

describe('proposing with an account', () => {
  it('waits at once for confirmation, in its author’s name, with one line in the journal and no mail', async () => {
    const given_ = proposal({ email: null })
    const outcome = given(await proposeEntry(person, given_))
    expect(outcome).toMatchObject({ next: 'pending' })
    expect(await stateOf(given_.id)).toEqual({
      state: 'pending',
      ownerId: person.id,
      ownerEmail: null,
      changes: [{ state: 'pending', authorId: person.id }],
    })
    expect(await mails()).toEqual([])
    const lines = await db.journalEntry.findMany({ where: { subjectId: given_.id } })
    expect(lines.map(({ act, data }) => [act, data])).toEqual([['network.propose-entry', '{"kind":"practice"}']])
  })

  it('takes a form posted twice as one entry', async () => {
    const given_ = proposal({ email: null })
    const [first, second] = [await proposeEntry(person, given_), await proposeEntry(person, given_)]
    expect(second).toEqual(first)
    expect(await db.journalEntry.count({ where: { subjectId: given_.id } })).toBe(1)
  })
})

describe('proposing without an account', () => {
  it('is seen by nobody before its link; the mail repeats nothing of it', async () => {
    const given_ = proposal({ title: 'Un titre que le mail ne dit pas' })
    expect(given(await proposeEntry(visitor, given_))).toEqual({ next: 'mail', path: '' })
    expect(await stateOf(given_.id)).toMatchObject({ state: 'unconfirmed', changes: [{ state: 'unconfirmed' }] })
    expect(await db.journalEntry.count({ where: { subjectId: given_.id } })).toBe(0)
    const [mail] = await mails()
    expect(mail?.to).toBe(given_.email)
    expect(mail?.text).toContain(proposalPath(given_.id))
    expect(JSON.stringify(mail)).not.toContain('Un titre que')
  })

  it('waits for confirmation once its link was followed, and the link then serves no more', async () => {
    const given_ = proposal()
    given(await proposeEntry(visitor, given_))
    const token = proposalToken(given_.id)
    expect(await waitingProposal(token)).toMatchObject({ ok: { kind: 'practice', byMail: true } })
    given(await confirmProposal(visitor, { token }))
    expect(await stateOf(given_.id)).toMatchObject({ state: 'pending', ownerId: null, ownerEmail: given_.email })
    expect(await confirmProposal(visitor, { token })).toMatchObject({ refused: { code: 'link-used' } })
    expect(await waitingProposal(token)).toEqual({ refused: 'used' })
  })

  it('belongs to the account of its address, where there is one: the mail has proved it', async () => {
    const given_ = proposal({ email: person.email })
    given(await proposeEntry(visitor, given_))
    given(await confirmProposal(visitor, { token: proposalToken(given_.id) }))
    expect(await stateOf(given_.id)).toEqual({
      state: 'pending',
      ownerId: person.id,
      ownerEmail: null,
      changes: [{ state: 'pending', authorId: person.id }],
    })
  })

  it('waits for its author to sign in, where they chose to', async () => {
    const given_ = proposal({ email: null })
    expect(given(await proposeEntry(visitor, given_))).toEqual({ next: 'sign-in', path: proposalPath(given_.id) })
    const token = proposalToken(given_.id)
    expect(await confirmProposal(visitor, { token })).toMatchObject({ refused: { code: 'sign-in-first' } })
    given(await confirmProposal(person, { token }))
    expect(await stateOf(given_.id)).toMatchObject({ state: 'pending', ownerId: person.id })
  })

  it('is opened by no link but its own', async () => {
    const given_ = proposal()
    given(await proposeEntry(visitor, given_))
    const token = proposalToken(given_.id)
    for (const forged of [
      '',
      given_.id,
      `${given_.id}.`,
      `${newId()}.${token.split('.')[1]}`,
      `${token.slice(0, -2)}AA`,
    ])
      expect(await confirmProposal(visitor, { token: forged })).toMatchObject({ refused: { code: 'link-unknown' } })
    expect(proposalOf(token)).toBe(given_.id)
    expect(await stateOf(given_.id)).toMatchObject({ state: 'unconfirmed' })
  })

  it('is forgotten, with its address, once its days are over, and not before', async () => {
    const [old, fresh] = [proposal(), proposal()]
    given(await proposeEntry(visitor, old))
    const start = now()
    setClock(() => new Date(start.getTime() + (proposalDays * 24 + 1) * 3_600_000))
    given(await proposeEntry(visitor, fresh))
    expect(await confirmProposal(visitor, { token: proposalToken(old.id) })).toMatchObject({
      refused: { code: 'link-expired' },
    })
    await forgetProposals()
    expect(await db.entry.count({ where: { id: old.id } })).toBe(0)
    expect(await stateOf(fresh.id)).toMatchObject({ state: 'unconfirmed' })
  })
})

describe('a flood of proposals', () => {
  it('from one address is stopped, and its neighbours are not', async () => {
    const { limit } = rateFigures['propose:account']
    const codes = []
    for (let index = 0; index <= limit; index += 1) {
      const outcome = await proposeEntry(visitor, proposal())
      codes.push('refused' in outcome ? outcome.refused.code : 'ok')
    }
    expect(codes.filter((code) => code === 'ok')).toHaveLength(limit)
    expect(codes.at(-1)).toBe('too-often')
    expect(await proposeEntry(visitor, proposal({ email: 'une-autre@exemple.invalid' }))).toHaveProperty('ok')
  })

  it('from one connection is stopped, whatever the addresses', async () => {
    const { limit } = rateFigures['propose:client']
    let done = 0
    for (let index = 0; index < limit + 5; index += 1) {
      const outcome = await proposeEntry(visitor, proposal({ email: `personne-${index}@exemple.invalid` }))
      if ('ok' in outcome) done += 1
    }
    expect(done).toBe(limit)
  })
})

describe('completing a proposal without an account', () => {
  it('is done by its link while it waits, at once, and not afterwards', async () => {
    const given_ = proposal()
    given(await proposeEntry(visitor, given_))
    const token = proposalToken(given_.id)
    const complete = (more: object, by = token) =>
      completeProposal(visitor, {
        token: by,
        onRevision: 1,
        content: { ...given_.content, ...more },
        clientAddress: '192.0.2.31',
      })
    expect(await complete({ failed: 'Le micro.' })).toEqual({ refused: { code: 'link-used' } })
    given(await confirmProposal(visitor, { token }))
    given(await complete({ failed: 'Le micro.' }))
    const entry = await db.entry.findUniqueOrThrow({ where: { id: given_.id } })
    expect(entry).toMatchObject({ state: 'pending', revision: 2, ownerId: null })
    expect(JSON.parse(entry.content)).toMatchObject({ failed: 'Le micro.' })
    // A second window wrote from the first revision.
    expect(await complete({ failed: 'L’heure.' })).toMatchObject({ refused: { code: 'changed-since' } })
    expect(await complete({ failed: 'x' }, `${given_.id}.${'A'.repeat(43)}`)).toEqual({
      refused: { code: 'link-unknown' },
    })
    expect(await stateOf(given_.id)).toMatchObject({ ownerEmail: given_.email })
    await db.entry.update({ where: { id: given_.id }, data: { state: 'published', ownerEmail: null } })
    expect(await complete({ failed: 'Trop tard.' })).toEqual({ refused: { code: 'link-used' } })
  })
})

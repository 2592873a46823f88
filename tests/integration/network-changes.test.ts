import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { answerReport } from '~/modules/network/commands/answer-report.server'
import { askOwners } from '~/modules/network/commands/ask-owners.server'
import { changeEntry } from '~/modules/network/commands/change-entry.server'
import { decideChange } from '~/modules/network/commands/decide-change.server'
import { undoMerge } from '~/modules/network/commands/undo-merge.server'
import { mergeEntries } from '~/modules/network/commands/merge-entries.server'
import { removeEntry } from '~/modules/network/commands/remove-entry.server'
import { reportEntry } from '~/modules/network/commands/report-entry.server'
import { sayStillTrue } from '~/modules/network/commands/say-still-true.server'
import { settleChanges } from '~/modules/network/commands/settle-changes.server'
import { undoChange } from '~/modules/network/commands/undo-change.server'
import { voteOnChange } from '~/modules/network/commands/vote-on-change.server'
import { withdrawChange } from '~/modules/network/commands/withdraw-change.server'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { similarEntries } from '~/modules/network/queries-duplicates.server'
import type { Verdict } from '~/modules/network/rules/confirmation'
import { type ContentOf, readContent } from '~/modules/network/rules/entry-content'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Person, visitor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { searchDocuments } from '~/platform/search/search.server'
import { createPractice, practiceOf } from '../factories/entries'
import { given } from '../factories/label'
import { createPerson } from '../factories/people'

const clientAddress = '203.0.113.9'
const system = { kind: 'system', job: 'test' } as const
const day = 86_400_000
const later = (days: number) => setClock(() => new Date(Date.now() + days * day))
beforeAll(async () => {
  given(await loadTerritory(system))
})
afterEach(() => setClock())

const contentOf = async (id: string): Promise<ContentOf['practice']> =>
  readContent('practice', (await db.entry.findUniqueOrThrow({ where: { id } })).content)
const stateOf = async (id: string) => (await db.entry.findUniqueOrThrow({ where: { id } })).state
const mailsOf = (key: string) => db.outboxMessage.count({ where: { key: { startsWith: key } } })

async function propose(author: Person, id: string, change: Partial<ContentOf['practice']>, onRevision?: number) {
  const { revision, content } = await db.entry.findUniqueOrThrow({ where: { id } })
  return changeEntry(author, {
    id,
    onRevision: onRevision ?? revision,
    content: { ...readContent('practice', content), ...change },
    reason: 'Je le sais',
    clientAddress,
  })
}

async function vote(changeId: string, verdict: Verdict = 'right', duplicateOf: string | null = null) {
  const voter = await createPerson()
  return { voter, outcome: await voteOnChange(voter, { changeId, verdict, duplicateOf, note: '', clientAddress }) }
}
async function votes(changeId: string, count: number) {
  for (let left = count; left > 0; left -= 1) given((await vote(changeId)).outcome)
}

describe('a new entry', () => {
  it('waits, is published by five concordant votes once two days have gone by, and its author is told', async () => {
    const author = await createPerson()
    const { id, slug, changeId } = await createPractice({
      state: 'pending',
      ownerId: author.id,
      content: { title: 'Une ruche citoyenne' },
    })
    await votes(changeId, 5)
    expect(await stateOf(id)).toBe('pending')
    expect(given(await settleChanges(system)).accepted).toBe(0)
    later(2)
    expect(given(await settleChanges(system)).accepted).toBeGreaterThanOrEqual(1)
    expect(await stateOf(id)).toBe('published')
    expect(await mailsOf(`entry-change-decided:${changeId}`)).toBe(1)
    const found = await searchDocuments('ruche citoyenne', { locale: 'fr' })
    expect(found.results.map(({ url }) => url)).toContain(`/reseau/pratiques/${slug}`)
    expect(given(await settleChanges(system)).accepted).toBe(0)
  })
  it('is published at once by ten', async () => {
    const { id, changeId } = await createPractice({ state: 'pending' })
    await votes(changeId, 9)
    expect(await stateOf(id)).toBe('pending')
    expect((await vote(changeId)).outcome).toMatchObject({ ok: { standing: { now: 'accepted' } } })
    expect(await stateOf(id)).toBe('published')
    expect((await vote(changeId)).outcome).toEqual({ refused: { code: 'not-pending' } })
  })
  it('goes to a moderator as soon as one says that it is not right', async () => {
    const { id, changeId } = await createPractice({ state: 'pending' })
    await votes(changeId, 4)
    expect((await vote(changeId, 'wrong')).outcome).toMatchObject({
      ok: { standing: { now: 'with-moderator', because: 'conflict' } },
    })
    await votes(changeId, 8)
    expect(await stateOf(id)).toBe('pending')
    const team = await createPerson({ roles: ['team'] })
    const refusal = { changeId, accept: false, decision: '', over: false }
    expect(await decideChange(team, refusal)).toMatchObject({ refused: { code: 'reason-needed' } })
    given(await decideChange(team, { ...refusal, decision: 'Ce lieu n’existe pas.' }))
    expect(await stateOf(id)).toBe('refused')
    expect(await decideChange(team, { ...refusal, accept: true })).toEqual({ refused: { code: 'not-pending' } })
  })
  it('counts one voice a person, the last one given, and none of its author', async () => {
    const author = await createPerson()
    const { changeId } = await createPractice({ state: 'pending', ownerId: author.id })
    const own = { changeId, verdict: 'right' as const, duplicateOf: null, note: '', clientAddress }
    expect(await voteOnChange(author, own)).toEqual({ refused: { code: 'own-entry' } })
    const { voter } = await vote(changeId, 'wrong')
    given(await voteOnChange(voter, own))
    given(await voteOnChange(voter, own))
    expect(await db.entryVote.findMany({ where: { changeId }, select: { verdict: true } })).toEqual([
      { verdict: 'right' },
    ])
  })
  it('is a duplicate of another entry of its kind, never of itself nor of nothing', async () => {
    const other = await createPractice()
    const { slug, changeId } = await createPractice({ state: 'pending' })
    for (const of of [null, slug, 'rien'])
      expect((await vote(changeId, 'duplicate', of)).outcome).toEqual({ refused: { code: 'no-such-entry' } })
    given((await vote(changeId, 'duplicate', other.slug)).outcome)
  })
  it('is withdrawn by its author alone', async () => {
    const author = await createPerson()
    const { id, changeId } = await createPractice({ state: 'pending', ownerId: author.id })
    expect(await withdrawChange(await createPerson(), { changeId })).toEqual({ refused: { code: 'not-allowed' } })
    given(await withdrawChange(author, { changeId }))
    expect(await stateOf(id)).toBe('refused')
  })
})

describe('a change', () => {
  it('by who answers for the entry is made at once; by another it waits, and the owner is told', async () => {
    const [owner, other] = [await createPerson(), await createPerson()]
    const { id } = await createPractice({ ownerId: owner.id })
    expect(given(await propose(owner, id, { done: 'Une fois par semaine.' })).applied).toBe(true)
    expect((await contentOf(id)).done).toBe('Une fois par semaine.')
    const { changeId, applied } = given(await propose(other, id, { changed: 'Plus encore.' }))
    expect(applied).toBe(false)
    expect((await contentOf(id)).changed).not.toBe('Plus encore.')
    expect(await mailsOf(`entry-change-proposed:${changeId}`)).toBe(1)
    given(await decideChange(owner, { changeId, accept: true, decision: '', over: false }))
    expect((await contentOf(id)).changed).toBe('Plus encore.')
    expect(await db.entry.findUniqueOrThrow({ where: { id }, select: { revision: true } })).toEqual({ revision: 3 })
  })
  it('that changes nothing is refused', async () => {
    const owner = await createPerson()
    const { id } = await createPractice({ ownerId: owner.id })
    expect(await propose(owner, id, {})).toEqual({ refused: { code: 'nothing-changed' } })
  })
  it('from two windows keeps both, unless they change the same field', async () => {
    const owner = await createPerson()
    const { id } = await createPractice({ ownerId: owner.id, content: { title: 'Deux fenêtres' } })
    const opened = await contentOf(id)
    const save = (change: Partial<ContentOf['practice']>) =>
      changeEntry(owner, { id, onRevision: 1, content: { ...opened, ...change }, reason: '', clientAddress })
    given(await save({ done: 'Première' }))
    given(await save({ changed: 'Seconde' }))
    expect(await contentOf(id)).toMatchObject({ done: 'Première', changed: 'Seconde' })
    expect(await save({ done: 'Troisième' })).toEqual({
      refused: { code: 'changed-since', detail: { fields: 'done' } },
    })
  })
  it('accepted after the field changed is refused, and may be written over by a moderator', async () => {
    const [owner, other, team] = [await createPerson(), await createPerson(), await createPerson({ roles: ['team'] })]
    const { id } = await createPractice({ ownerId: owner.id })
    const { changeId } = given(await propose(other, id, { who: 'Deux collectifs' }))
    given(await propose(owner, id, { who: 'Trois collectifs' }))
    const decision = { changeId, accept: true, decision: '', over: false }
    expect(await decideChange(team, decision)).toEqual({
      refused: { code: 'changed-since', detail: { fields: 'who' } },
    })
    given(await decideChange(team, { ...decision, over: true }))
    expect((await contentOf(id)).who).toBe('Deux collectifs')
  })
  it('is undone, and only once', async () => {
    const owner = await createPerson()
    const { id } = await createPractice({ ownerId: owner.id })
    const before = await contentOf(id)
    const { changeId } = given(await propose(owner, id, { done: 'Autrement', themes: ['mobility'] }))
    expect(await db.entryFacet.count({ where: { entryId: id, value: 'mobility' } })).toBe(1)
    given(await undoChange(owner, { changeId, reason: 'Erreur' }))
    expect(await contentOf(id)).toEqual(before)
    expect(await db.entryFacet.count({ where: { entryId: id, value: 'mobility' } })).toBe(0)
    expect(await undoChange(owner, { changeId, reason: '' })).toEqual({ refused: { code: 'already-undone' } })
  })
  it('of the licence is refused once others have written', async () => {
    const [owner, other] = [await createPerson(), await createPerson()]
    const { id } = await createPractice({ ownerId: owner.id })
    given(await propose(owner, id, { licence: 'cc-by-sa-4.0' }))
    const { changeId } = given(await propose(other, id, { again: 'Oui' }))
    given(await decideChange(owner, { changeId, accept: true, decision: '', over: false }))
    expect(await propose(owner, id, { licence: 'lo-2.0' })).toEqual({ refused: { code: 'others-contributed' } })
  })
  it('never writes a place closer than its author allows, in the entry nor in its history', async () => {
    const owner = await createPerson()
    const { id } = await createPractice({ ownerId: owner.id })
    const place = {
      name: 'Chez moi',
      territory: 'com:37261',
      precision: 'departement' as const,
      latitude: 47.39012,
      longitude: 0.68931,
    }
    given(await propose(owner, id, { place }))
    const written = JSON.stringify([
      await db.entry.findUnique({ where: { id } }),
      await db.entryChange.findMany({ where: { entryId: id } }),
    ])
    expect(written).not.toContain('47.39012')
    expect(written).not.toContain('Chez moi')
    expect(written).not.toContain('com:37261')
  })
  it('keeps what a place may be found by, and the words beside it, where its author lets them be seen', async () => {
    const owner = await createPerson()
    const { id } = await createPractice({ ownerId: owner.id })
    const place = {
      name: 'Salle des fêtes',
      territory: 'com:37261',
      precision: 'exact' as const,
      latitude: 47.39012,
      longitude: 0.68931,
    }
    given(await propose(owner, id, { place }))
    expect(await db.entry.findUniqueOrThrow({ where: { id } })).toMatchObject({
      communeCode: 'com:37261',
      departement: 'dep:37',
      latitude: 47.39012,
    })
    expect((await contentOf(id)).place).toEqual(place)
    given(await propose(owner, id, { place: { ...place, territory: 'dep:37', precision: 'departement' } }))
    expect(await db.entry.findUniqueOrThrow({ where: { id } })).toMatchObject({
      communeCode: null,
      departement: 'dep:37',
      precision: 'departement',
    })
  })
})

describe('merging', () => {
  it('keeps one address, both credits and the links, and sends the other’s to it', async () => {
    const [first, second, team] = [await createPerson(), await createPerson(), await createPerson({ roles: ['team'] })]
    const kept = await createPractice({ ownerId: first.id, content: { credit: 'Une', who: '' } })
    const merged = await createPractice({
      ownerId: second.id,
      content: { credit: 'Deux', who: 'Nous', done: 'Mieux dit.' },
    })
    await db.networkLink.create({
      data: { fromKind: 'practice', fromId: merged.id, toKind: 'method', toId: 'une-methode', addedAt: new Date() },
    })
    const { slug } = given(
      await mergeEntries(team, { keptId: kept.id, mergedId: merged.id, taken: ['done'], reason: 'La même' }),
    )
    expect(slug).toBe(kept.slug)
    expect(await contentOf(kept.id)).toMatchObject({ credit: 'Une, Deux', who: 'Nous', done: 'Mieux dit.' })
    expect(await db.entry.findUniqueOrThrow({ where: { id: merged.id } })).toMatchObject({
      state: 'merged',
      mergedIntoId: kept.id,
    })
    expect(await db.networkLink.findFirst({ where: { fromId: kept.id } })).toMatchObject({ toId: 'une-methode' })
    expect(await mailsOf(`entry-merged:${merged.id}`)).toBe(1)
    expect(await mergeEntries(team, { keptId: kept.id, mergedId: merged.id, taken: [], reason: '' })).toEqual({
      refused: { code: 'not-published' },
    })
  })
  it('is undone: each has its own text, links, files and proposals back; what changed since stays', async () => {
    const [first, second, team] = [await createPerson(), await createPerson(), await createPerson({ roles: ['team'] })]
    const kept = await createPractice({ ownerId: first.id, content: { who: '', done: 'À moi.', failed: '' } })
    const merged = await createPractice({
      ownerId: second.id,
      content: { who: 'Nous', done: 'À nous.', failed: 'Tout.' },
    })
    const link = { fromKind: 'practice', toKind: 'method', toId: 'leur-methode' }
    await db.networkLink.create({ data: { ...link, fromId: merged.id, addedAt: new Date() } })
    const before = await contentOf(kept.id)
    const proposed = given(await propose(await createPerson(), merged.id, { changed: 'Rien.' }))
    given(await mergeEntries(team, { keptId: kept.id, mergedId: merged.id, taken: ['done'], reason: '' }))
    given(await propose(first, kept.id, { failed: 'Le micro.' }))
    const { id: mergeId } = await db.entryMerge.findFirstOrThrow({ where: { mergedId: merged.id } })
    expect(given(await undoMerge(team, { mergeId }))).toEqual({ slug: merged.slug, left: ['failed'] })
    expect(await contentOf(kept.id)).toEqual({ ...before, failed: 'Le micro.' })
    expect(await stateOf(merged.id)).toBe('published')
    expect((await db.networkLink.findMany({ where: link })).map(({ fromId }) => fromId)).toEqual([merged.id])
    expect(await db.entryChange.findUniqueOrThrow({ where: { id: proposed.changeId } })).toMatchObject({
      state: 'pending',
    })
    const found = await db.searchDocument.count({ where: { url: `/reseau/pratiques/${merged.slug}` } })
    expect(found).toBe(2)
    expect(await undoMerge(team, { mergeId })).toEqual({ refused: { code: 'already-undone' } })
    // Merged once more, it is another merging.
    given(await mergeEntries(team, { keptId: kept.id, mergedId: merged.id, taken: [], reason: '' }))
    expect(await undoMerge(team, { mergeId })).toEqual({ refused: { code: 'already-undone' } })
  })
  it('is refused under two licences', async () => {
    const team = await createPerson({ roles: ['team'] })
    const kept = await createPractice()
    const merged = await createPractice({ content: { licence: 'cc-by-sa-4.0' } })
    expect(await mergeEntries(team, { keptId: kept.id, mergedId: merged.id, taken: [], reason: '' })).toEqual({
      refused: { code: 'licences-differ' },
    })
    expect(await stateOf(merged.id)).toBe('published')
  })
})

describe('reports, removal and the yearly question', () => {
  it('a report without an account is answered, and its address forgotten', async () => {
    const team = await createPerson({ roles: ['team'] })
    const { id: entryId } = await createPractice()
    const id = newId()
    const report = {
      id,
      entryId,
      reason: 'gone' as const,
      text: 'Le collectif a cessé.',
      email: 'voisin@exemple.invalid',
      clientAddress,
    }
    given(await reportEntry(visitor, report))
    given(await reportEntry(visitor, report))
    expect(await db.entryReport.count({ where: { entryId } })).toBe(1)
    expect(await answerReport(team, { id, upheld: true, answer: '' })).toMatchObject({
      refused: { code: 'reason-needed' },
    })
    given(await answerReport(team, { id, upheld: true, answer: 'Merci, c’est corrigé.' }))
    expect(await db.entryReport.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'upheld',
      reporterEmail: null,
    })
    expect(await mailsOf(`entry-report-answered:${id}`)).toBe(1)
    expect(await answerReport(team, { id, upheld: false, answer: 'Non' })).toEqual({
      refused: { code: 'already-answered' },
    })
  })
  it('an entry is taken down with a reason, found no more, and put back', async () => {
    const team = await createPerson({ roles: ['team'] })
    const { id, slug } = await createPractice({ content: { title: 'Le zéphyr des quartiers' } })
    const search = async () => (await searchDocuments('zéphyr', { locale: 'fr' })).results.map(({ url }) => url)
    expect(await search()).toContain(`/reseau/pratiques/${slug}`)
    given(await removeEntry(team, { id, remove: true, reason: 'À la demande de ses auteurs' }))
    expect(await search()).toEqual([])
    given(await removeEntry(team, { id, remove: false, reason: '' }))
    expect(await search()).toContain(`/reseau/pratiques/${slug}`)
  })
  it('owners are asked once a year whether it is still true, and say so', async () => {
    const owner = await createPerson()
    const { id } = await createPractice({ ownerId: owner.id })
    given(await askOwners(system))
    expect(await mailsOf(`entry-still-true:${id}`)).toBe(0)
    later(366)
    given(await askOwners(system))
    given(await askOwners(system))
    expect(await mailsOf(`entry-still-true:${id}`)).toBe(1)
    given(await sayStillTrue(owner, { id }))
    later(800)
    given(await askOwners(system))
    expect(await mailsOf(`entry-still-true:${id}`)).toBe(2)
  })
})

describe('similar entries', () => {
  it('are those whose title is nearly the same, waiting ones too, of the same kind', async () => {
    const { slug } = await createPractice({ state: 'pending', content: { title: 'Le verger partagé des Tourelles' } })
    await createPractice({ content: { title: 'Conseil des aînés' } })
    const found = await similarEntries('practice', 'Verger partagé des tourelles', null)
    expect(found.map((entry) => entry.slug)).toEqual([slug])
    expect(await similarEntries('method', 'Verger partagé des tourelles', null)).toEqual([])
    expect(await similarEntries('practice', 'à la', null)).toEqual([])
    expect(practiceOf().title).not.toBe(practiceOf().title)
  })
})

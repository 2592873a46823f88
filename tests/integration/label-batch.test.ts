import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { actInBatch, type Batch, type BatchLine } from '~/modules/label/commands/act-in-batch.server'
import { assignApplication } from '~/modules/label/commands/assign-application.server'
import { releaseApplication } from '~/modules/label/commands/release-application.server'
import { requestCompletion } from '~/modules/label/commands/request-completion.server'
import { takeApplication } from '~/modules/label/commands/take-application.server'
import { loadApplication } from '~/modules/label/store.server'
import { setClock, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import {
  codeOf,
  createParty,
  given,
  inCommittee,
  readyDraft,
  setUpCharter,
  submitted,
  underReview,
} from '../factories/label'
import { opinionAsked } from '../factories/label-opinions'
import { createPerson } from '../factories/people'
import { actFor } from '../permissions/world'

let instructor: Person
let other: Person

beforeAll(async () => {
  given(await setUpCharter())
  instructor = await createPerson({ roles: ['label-instructor'] })
  other = await createPerson({ roles: ['label-instructor'] })
})
afterEach(() => setClock())

const batch = async (act: Batch['act'], ids: readonly string[], instructorId: string | null = null, preview = false) =>
  given(await actInBatch(instructor, { act, ids, instructorId }, { preview }))
const codes = (lines: readonly BatchLine[]) =>
  lines.map(({ outcome }) => ('ok' in outcome ? (outcome.ok.isChanged ? 'done' : 'already') : codeOf(outcome)))
const holderOf = async (id: string) => (await loadApplication(db, id))?.assignedToId ?? null
const journal = (act: string, id: string) =>
  db.journalEntry.count({ where: { act, subjectKind: 'application', subjectId: id } })
const mails = (key: string) => db.outboxMessage.count({ where: { key: { startsWith: key } } })
async function toComplete(holder: Person, party?: Awaited<ReturnType<typeof createParty>>): Promise<string> {
  const id = await underReview(party ?? (await createParty()), holder)
  given(await requestCompletion(holder, { id, reason: 'Il manque une pièce.', criteria: {} }))
  return id
}

describe('a batch of files', () => {
  it('is taken file by file: one refused stops no other, and twice does nothing twice', async () => {
    const free = [await submitted(await createParty()), await submitted(await createParty())]
    const taken = await underReview(await createParty(), other)
    const draft = (await readyDraft(await createParty())).id
    const ids = [free[0] ?? '', taken, draft, free[1] ?? '', free[0] ?? '', newId()]
    const before = await db.journalEntry.count()
    const seen = await batch('take', ids, null, true)
    expect(codes(seen)).toEqual(['done', 'already-taken', 'not-found', 'done', 'not-found'])
    expect(seen[1]?.file?.organisation).toMatch(/Organisation de test/)
    // What its actor may not see is not named.
    expect(seen[2]?.file).toBeNull()
    expect(await db.journalEntry.count()).toBe(before)
    expect(codes(await batch('take', ids))).toEqual(codes(seen))
    expect(codes(await batch('take', ids))).toEqual(['already', 'already-taken', 'not-found', 'already', 'not-found'])
    for (const id of free) {
      expect(await holderOf(id)).toBe(instructor.id)
      expect(await journal('label.take-application', id)).toBe(1)
    }
  })

  it('is handed over with a mail, not to whoever acts for the organisation', async () => {
    const party = await createParty()
    await actFor(party.organisation.id, other.id, 'contributor')
    const [conflicted, fresh, under] = [
      await submitted(party),
      await submitted(await createParty()),
      await underReview(await createParty(), instructor),
    ]
    const ids = [conflicted, fresh, under]
    const seen = await batch('assign', ids, other.id, true)
    expect(codes(seen)).toEqual(['instructor-unfit', 'done', 'done'])
    const told = seen.map(({ outcome }) => ('ok' in outcome ? outcome.ok.told : null))
    expect(told[1]).toMatchObject({ people: 1 })
    expect(told[1]?.text).toContain('Personne ne l’a encore pris')
    expect(await mails(`label-handed:${fresh}`)).toBe(0)
    expect(codes(await batch('assign', ids, other.id))).toEqual(codes(seen))
    expect(codes(await batch('assign', ids, other.id))).toEqual(['instructor-unfit', 'already', 'already'])
    expect(await mails(`label-handed:${fresh}`)).toBe(1)
    // Nobody had taken it: it is theirs to take.
    expect(await loadApplication(db, fresh)).toMatchObject({ state: 'submitted', assignedToId: other.id })
    given(await takeApplication(other, { id: fresh }))
    expect(codeOf(await actInBatch(instructor, { act: 'assign', ids, instructorId: null }))).toBe('instructor-unknown')
  })

  it('is freed, told to who had it, and then anyone’s to take; not once the committee has it', async () => {
    const [theirs, own, before] = [
      await underReview(await createParty(), other),
      await toComplete(instructor),
      await inCommittee(await createParty(), instructor),
    ]
    expect(codes(await batch('release', [theirs, own, before]))).toEqual(['done', 'done', 'state-forbids'])
    expect(codes(await batch('release', [theirs, own]))).toEqual(['already', 'already'])
    expect([await mails(`label-handed:${theirs}`), await mails(`label-handed:${own}`)]).toEqual([1, 0])
    given(await takeApplication(instructor, { id: theirs }))
    expect(await loadApplication(db, theirs)).toMatchObject({ state: 'under-review', assignedToId: instructor.id })
    expect(codeOf(await takeApplication(other, { id: theirs }))).toBe('already-taken')
    given(await assignApplication(other, { id: own, instructorId: other.id }))
    expect(codeOf(await releaseApplication(other, { id: before }))).toBe('state-forbids')
  })

  it('reminds the applicants whose completion is awaited, once a day, on one’s own files', async () => {
    const [own, theirs, idle] = [
      await toComplete(instructor),
      await toComplete(other),
      await underReview(await createParty(), instructor),
    ]
    const ids = [own, theirs, idle]
    const seen = await batch('remind-applicant', ids, null, true)
    expect(codes(seen)).toEqual(['done', 'not-allowed', 'not-applicants-turn'])
    expect(seen[0]?.outcome).toMatchObject({ ok: { told: { people: 1 } } })
    expect(codes(await batch('remind-applicant', ids))).toEqual(codes(seen))
    expect(codes(await batch('remind-applicant', ids))[0]).toBe('reminded-today')
    expect(await mails(`label-reminder:${own}`)).toBe(1)
    expect(await journal('label.remind-applicant', own)).toBe(1)
    const next = new Date(`${addDays(today(), 1)}T09:00:00Z`)
    setClock(() => next)
    expect(codes(await batch('remind-applicant', ids))[0]).toBe('done')
  })

  it('reminds those whose opinion is due within the week or late, and keeps their links to them', async () => {
    const [due, far] = [
      await underReview(await createParty(), instructor),
      await underReview(await createParty(), instructor),
    ]
    const soon = await opinionAsked(instructor, due, { dueOn: addDays(today(), 3) })
    await opinionAsked(instructor, due, { dueOn: addDays(today(), 60) })
    await opinionAsked(instructor, far, { dueOn: addDays(today(), 60) })
    const seen = await batch('remind-experts', [due, far], null, true)
    expect(codes(seen)).toEqual(['done', 'no-opinion-due'])
    expect(JSON.stringify(seen)).not.toContain(soon.token)
    expect(codes(await batch('remind-experts', [due, far]))).toEqual(codes(seen))
    expect(codes(await batch('remind-experts', [due, far]))).toEqual(['reminded-today', 'no-opinion-due'])
    expect(await mails(`label-opinion-reminder:${soon.opinionId}`)).toBe(1)
    expect(await journal('label.remind-opinion', due)).toBe(1)
  })

  it('is of at least one file and of a hundred at most', async () => {
    const of = (count: number) =>
      actInBatch(instructor, { act: 'take', ids: Array.from({ length: count }, () => newId()), instructorId: null })
    expect(codeOf(await of(0))).toBe('no-file-ticked')
    expect(codeOf(await of(101))).toBe('too-many-files')
    expect(given(await of(100))).toHaveLength(100)
  })
})

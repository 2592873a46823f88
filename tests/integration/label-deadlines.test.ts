import { beforeAll, describe, expect, it } from 'vitest'
import { expireApplications } from '~/modules/label/commands/expire-applications.server'
import { remindApplicants } from '~/modules/label/commands/remind-applicants.server'
import { removeDrafts } from '~/modules/label/commands/remove-drafts.server'
import { requestCompletion } from '~/modules/label/commands/request-completion.server'
import { saveDraft } from '~/modules/label/commands/save-draft.server'
import { withdrawApplication } from '~/modules/label/commands/withdraw-application.server'
import { removeFiles } from '~/modules/label-life/commands/remove-files.server'
import { loadApplication } from '~/modules/label/store.server'
import { now, setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays, addMonths } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { createParty, given, readyDraft, setUpCharter, underReview } from '../factories/label'
import { grantedLabel, questionedLabel } from '../factories/label-life'
import { createPerson } from '../factories/people'

let instructor: Person
const at = (day: string) => setClock(() => new Date(`${day}T05:00:00Z`))
const mails = (key: string) => db.outboxMessage.count({ where: { key: { startsWith: key } } })

beforeAll(async () => {
  given(await setUpCharter())
  instructor = await createPerson({ roles: ['label-instructor'] })
})

const journalled = (act: string, id: string) => db.journalEntry.findMany({ where: { act, subjectId: id } })

describe('a draft that nobody touches', () => {
  it('is announced fourteen days before, once, then removed with its pieces; a change gives it its life again', async () => {
    at('2026-03-01')
    const party = await createParty()
    const { id, revision } = await readyDraft(party)
    const files = (await db.evidence.findMany({ where: { applicationId: id } })).map(({ fileId }) => fileId)
    expect(files.length).toBeGreaterThan(0)
    expect((await loadApplication(db, id))?.applicantDueOn).toBe('2026-05-30')
    at('2026-05-15')
    await removeDrafts()
    expect(await mails(`label-draft-notice:${id}`)).toBe(0)
    at('2026-05-16')
    await removeDrafts()
    await removeDrafts()
    expect(await mails(`label-draft-notice:${id}`)).toBe(1)
    given(await saveDraft(party.applicant, { id, revision, patch: { title: { value: 'Retrouvé' }, answers: {} } }))
    at('2026-05-31')
    await removeDrafts()
    expect((await loadApplication(db, id))?.state).toBe('draft')
    at('2026-08-14')
    await removeDrafts()
    expect(await mails(`label-draft-notice:${id}`)).toBe(2)
    expect((await loadApplication(db, id))?.state).toBe('draft')
    at('2026-08-28')
    await removeDrafts()
    expect((await loadApplication(db, id))?.state).toBe('draft')
    at('2026-08-29')
    await removeDrafts()
    await removeDrafts()
    expect(await loadApplication(db, id)).toBeNull()
    expect(await db.storedFile.count({ where: { id: { in: files } } })).toBe(0)
    expect(await mails(`label-draft-removed:${id}`)).toBe(1)
    const traces = await journalled('label.remove-draft', id)
    expect(traces).toHaveLength(1)
    expect(JSON.stringify(traces)).not.toContain('Retrouvé')
  })

  it('is kept fourteen days more where the notice could not leave in time', async () => {
    at('2026-03-01')
    const { id } = await readyDraft(await createParty())
    at('2026-07-01')
    await removeDrafts()
    expect(await mails(`label-draft-notice:${id}:2026-07-15`)).toBe(1)
    at('2026-07-15')
    await removeDrafts()
    expect(await loadApplication(db, id)).not.toBeNull()
    at('2026-07-16')
    await removeDrafts()
    expect(await loadApplication(db, id)).toBeNull()
  })

  it('goes too where it was given up before it was submitted', async () => {
    at('2026-03-01')
    const party = await createParty()
    const { id } = await readyDraft(party)
    given(await withdrawApplication(party.applicant, { id, reason: '' }))
    at('2026-05-16')
    await removeDrafts()
    at('2026-05-31')
    await removeDrafts()
    expect(await loadApplication(db, id)).toBeNull()
  })
})

describe('the files of an application', () => {
  const remove = async () => given(await removeFiles({ kind: 'system', job: 'label-life.remove-files' }))
  const pieces = (id: string) => db.evidence.count({ where: { applicationId: id } })
  /** A commitment whose holder sent a proof; gives its file. */
  async function provenCommitment(applicationId: string): Promise<string> {
    const fileId = newId()
    await db.storedFile.create({
      data: {
        id: fileId,
        hash: 'f'.repeat(64),
        size: 1,
        mediaType: 'application/pdf',
        name: 'preuve.pdf',
        createdAt: now(),
      },
    })
    const report = { id: newId(), at: now(), event: 'report', authorId: newId(), fileId }
    await db.labelCommitment.create({
      data: {
        ...{ id: newId(), applicationId, position: 1, commitment: 'Rendre compte', dueOn: '2026-09-01' },
        ...{ state: 'reported', createdAt: now(), steps: { create: report } },
      },
    })
    return fileId
  }

  it('under review never expire', async () => {
    at('2026-03-01')
    const id = await underReview(await createParty(), instructor)
    at('2046-03-01')
    await remove()
    await removeDrafts()
    await expireApplications()
    expect((await loadApplication(db, id))?.state).toBe('under-review')
    expect(await pieces(id)).toBeGreaterThan(0)
  })

  it('are removed two years after a label has ended, with a trace that says nothing of them', async () => {
    at('2026-03-01')
    const { id, certificateId } = await grantedLabel(await createParty(), instructor)
    const { validUntil } = await db.certificate.findUniqueOrThrow({ where: { id: certificateId } })
    const proof = await provenCommitment(id)
    at(addMonths(validUntil, 24))
    await remove()
    const count = (await pieces(id)) + 1
    expect(count).toBeGreaterThan(1)
    at(addDays(addMonths(validUntil, 24), 1))
    await remove()
    await remove()
    expect(await pieces(id)).toBe(0)
    expect(await db.storedFile.count({ where: { id: proof } })).toBe(0)
    expect(await db.labelCommitmentStep.count({ where: { fileId: proof } })).toBe(0)
    expect((await loadApplication(db, id))?.filesRemovedOn).toBe(addDays(addMonths(validUntil, 24), 1))
    const traces = await journalled('label-life.remove-files', id)
    expect(traces.map(({ data }) => JSON.parse(data ?? '{}'))).toEqual([{ count }])
  })

  it('of a label put in question are kept until it is decided', async () => {
    at('2026-03-01')
    const { id } = await questionedLabel(await createParty(), instructor)
    at('2040-03-01')
    await remove()
    expect(await pieces(id)).toBeGreaterThan(0)
  })
})

describe('a file to complete', () => {
  it('is recalled at seven days and at one, then closed without decision', async () => {
    at('2026-03-01')
    const party = await createParty()
    const id = await underReview(party, instructor)
    given(await requestCompletion(instructor, { id, reason: 'Précisez.', criteria: {} }))
    expect((await loadApplication(db, id))?.applicantDueOn).toBe('2026-03-31')
    at('2026-03-23')
    await remindApplicants()
    expect(await mails(`label-reminder:${id}`)).toBe(0)
    // A day without the job loses no reminder.
    at('2026-03-25')
    await remindApplicants()
    at('2026-03-27')
    await remindApplicants()
    expect(await mails(`label-reminder:${id}`)).toBe(1)
    at('2026-03-31')
    await remindApplicants()
    await expireApplications()
    expect(await mails(`label-reminder:${id}`)).toBe(2)
    expect((await loadApplication(db, id))?.state).toBe('to-complete')
    at('2026-04-01')
    await expireApplications()
    expect((await loadApplication(db, id))?.state).toBe('closed')
    expect(await db.completionRequest.count({ where: { applicationId: id, answeredAt: null } })).toBe(0)
  })
})

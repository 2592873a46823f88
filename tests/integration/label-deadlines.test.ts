import { beforeAll, describe, expect, it } from 'vitest'
import { expireApplications } from '~/modules/label/commands/expire-applications.server'
import { openDraft } from '~/modules/label/commands/open-draft.server'
import { remindApplicants } from '~/modules/label/commands/remind-applicants.server'
import { requestCompletion } from '~/modules/label/commands/request-completion.server'
import { saveDraft } from '~/modules/label/commands/save-draft.server'
import { loadApplication } from '~/modules/label/store.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { createParty, given, setUpCharter, underReview } from '../factories/label'
import { createPerson } from '../factories/people'

let instructor: Person
const at = (day: string) => setClock(() => new Date(`${day}T05:00:00Z`))
const mails = (key: string) => db.outboxMessage.count({ where: { key: { startsWith: key } } })

beforeAll(async () => {
  given(await setUpCharter())
  instructor = await createPerson({ roles: ['label-instructor'] })
})

describe('a draft that nobody touches', () => {
  it('is announced fourteen days before, once, then closed; a save gives it its life again', async () => {
    at('2026-03-01')
    const party = await createParty()
    const { id } = given(
      await openDraft(party.applicant, {
        organisationId: party.organisation.id,
        initiativeKind: 'debate',
        title: 'Oubli',
      }),
    )
    expect((await loadApplication(db, id))?.applicantDueOn).toBe('2026-05-30')
    at('2026-05-15')
    await remindApplicants()
    expect(await mails(`label-draft-notice:${id}`)).toBe(0)
    at('2026-05-16')
    await remindApplicants()
    await remindApplicants()
    expect(await mails(`label-draft-notice:${id}`)).toBe(1)
    given(await saveDraft(party.applicant, { id, revision: 1, patch: { title: { value: 'Retrouvé' }, answers: {} } }))
    at('2026-05-31')
    await expireApplications()
    expect((await loadApplication(db, id))?.state).toBe('draft')
    at('2026-08-14')
    await expireApplications()
    expect((await loadApplication(db, id))?.state).toBe('draft')
    at('2026-08-15')
    await expireApplications()
    await expireApplications()
    expect((await loadApplication(db, id))?.state).toBe('closed')
    expect(await mails(`label-expired:${id}`)).toBe(1)
    expect(await db.applicationTransition.count({ where: { applicationId: id, event: 'expire' } })).toBe(1)
    expect(
      await db.journalEntry.count({
        where: { subjectId: id, act: 'label.expire-application', actor: 'system:label.expire-applications' },
      }),
    ).toBe(1)
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

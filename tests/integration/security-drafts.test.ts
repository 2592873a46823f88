import { beforeAll, describe, expect, it } from 'vitest'
import { openDraft } from '~/modules/label/commands/open-draft.server'
import { requestCompletion } from '~/modules/label/commands/request-completion.server'
import { withdrawApplication } from '~/modules/label/commands/withdraw-application.server'
import { followUpOf } from '~/modules/label/queries-applicant.server'
import { db } from '~/platform/db/db.server'
import { codeOf, createParty, given, setUpCharter, underReview } from '../factories/label'
import { createPerson } from '../factories/people'

beforeAll(async () => void given(await setUpCharter()))

describe('an application', () => {
  it('is not opened without end', async () => {
    const { organisation, applicant } = await createParty()
    const open = (title: string) =>
      openDraft(applicant, { organisationId: organisation.id, initiativeKind: 'process', title }, true)
    for (let i = 0; i < 20; i += 1) given(await open(`Brouillon ${i}`))
    expect(codeOf(await open('Un de trop'))).toBe('too-many-drafts')
    expect(given(await open('Brouillon 3')).isNew).toBe(false)
    expect(await db.application.count({ where: { organisationId: organisation.id } })).toBe(20)
  })

  it('asks for nothing more once it is withdrawn', async () => {
    const party = await createParty()
    const instructor = await createPerson({ roles: ['label-instructor'] })
    const id = await underReview(party, instructor)
    given(await requestCompletion(instructor, { id, reason: 'Une pièce manque', criteria: {} }))
    given(await withdrawApplication(party.applicant, { id, reason: '' }))
    expect((await followUpOf(party.applicant, id))?.completion).toBeNull()
  })
})

import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import '~/composition/concerned.server'
import { labelDesk } from '~/composition/label-desk.server'
import { heardOn } from '~/modules/governance/heard.server'
import { answerHearing } from '~/modules/label/commands/answer-hearing.server'
import { decideApplication } from '~/modules/label/commands/decide-application.server'
import { inviteToHearing } from '~/modules/label/commands/invite-to-hearing.server'
import { recordHearing } from '~/modules/label/commands/record-hearing.server'
import { applicationSubject } from '~/modules/label/store-committee.server'
import { hearingOf } from '~/modules/label/store-hearing.server'
import { now, setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { mailsTo } from '../factories/accounts'
import { codeOf, createParty, given, inCommittee, type Party, setUpCharter, underReview } from '../factories/label'
import { refusal } from '../factories/label-committee'
import { createPerson } from '../factories/people'

let [committee, instructor]: Person[] = []
let party: Party
const day = 86_400_000
const inDays = (count: number) => new Date(now().getTime() + count * day)
const emailOf = async ({ id }: Person) => (await db.user.findUniqueOrThrow({ where: { id } })).email ?? ''

beforeAll(async () => {
  given(await setUpCharter())
  instructor = await createPerson({ roles: ['label-instructor'] })
  committee = await createPerson({ roles: ['label-committee'] })
  party = await createParty()
})
afterEach(() => setClock())

const heard = (id: string, until: Date) => heardOn(db, applicationSubject(id), until)

const people = () => {
  if (!committee || !instructor) throw new Error('nobody')
  return { committee, instructor }
}

describe('an applicant', () => {
  it('is invited, answers, is heard after the hour, and reads what was kept', async () => {
    const id = await inCommittee(party, people().instructor, ['equidistance'])
    const [hearingAt, place] = [inDays(3), 'Maison des associations, Bourges']
    const asked = { id, hearingAt, place }
    expect(codeOf(await inviteToHearing(people().committee, { ...asked, hearingAt: inDays(-1) }))).toBe('hearing-past')
    expect(codeOf(await answerHearing(party.applicant, { id, answer: 'coming', words: '' }))).toBe('no-hearing')
    const to = await emailOf(party.applicant)
    const before = (await mailsTo(to)).length
    given(await inviteToHearing(people().committee, asked))
    given(await inviteToHearing(people().committee, asked))
    expect((await mailsTo(to)).length).toBe(before + 1)
    const account = { id: party.applicant.id, email: to }
    const due = async () => (await labelDesk.due?.(party.applicant, account, 'fr'))?.map(({ href }) => href) ?? []
    expect(await due()).toContain(`/espace/label/${id}/audition`)

    expect(codeOf(await answerHearing(party.applicant, { id, answer: 'in-writing', words: '' }))).toBe(
      'hearing-words-missing',
    )
    given(await answerHearing(party.applicant, { id, answer: 'coming', words: 'Nous serons deux.' }))
    given(await answerHearing(party.applicant, { id, answer: 'coming', words: 'Nous serons deux.' }))
    expect(await due()).not.toContain(`/espace/label/${id}/audition`)
    expect(await mailsTo(await emailOf(people().committee))).toHaveLength(1)
    const kept = { id, outcome: 'heard' as const, summary: 'Elle a montré la liste.' }
    expect(codeOf(await recordHearing(people().committee, kept))).toBe('hearing-to-come')

    // The day is moved: what was answered was about another.
    given(await inviteToHearing(people().committee, { ...asked, hearingAt: inDays(5) }))
    expect(await hearingOf(id)).toMatchObject({ answer: null, words: '' })
    given(await answerHearing(party.applicant, { id, answer: 'coming', words: '' }))
    const later = inDays(5.1)
    setClock(() => later)
    expect(codeOf(await recordHearing(people().committee, { ...kept, summary: '' }))).toBe('hearing-summary-missing')
    expect(await heard(id, later)).toEqual([])
    given(await recordHearing(people().committee, { ...kept, minutes: 25 }))
    expect(codeOf(await recordHearing(people().committee, kept))).toBe('no-hearing')
    // The minutes of a sitting that ended before say nothing of it; of one held since, by role, and never what was said.
    expect(await heard(id, inDays(-4))).toEqual([])
    const [told] = await heard(id, later)
    expect(told?.fr).toMatch(/^L’organisation candidate a été entendue le .+, pendant 25\u00a0minutes\.$/)
    expect(told?.en).toMatch(/^The applicant organisation was heard on .+, for 25 minutes\.$/)
    expect(codeOf(await answerHearing(party.applicant, { id, answer: 'declined', words: '' }))).toBe('no-hearing')
    expect(await hearingOf(id)).toMatchObject({ outcome: 'heard', summary: 'Elle a montré la liste.' })
    expect((await mailsTo(to)).at(-1)?.subject).toContain('Compte rendu')
  })

  it('is heard by nobody who may not decide, before the committee has the file or after it decided', async () => {
    const asked = { hearingAt: inDays(3), place: 'Bourges' }
    const early = await underReview(await createParty(), people().instructor)
    expect(codeOf(await inviteToHearing(people().committee, { id: early, ...asked }))).not.toBe('ok')
    const id = await inCommittee(await createParty(), people().instructor, ['equidistance'])
    expect(codeOf(await inviteToHearing(people().instructor, { id, ...asked }))).toBe('not-allowed')
    expect(codeOf(await inviteToHearing(party.applicant, { id, ...asked }))).toBe('not-found')
    given(await inviteToHearing(people().committee, { id, ...asked }))
    expect(codeOf(await answerHearing(party.applicant, { id, answer: 'coming', words: '' }))).toBe('not-found')
    given(await decideApplication(people().committee, { id, decision: refusal }))
    expect(codeOf(await recordHearing(people().committee, { id, outcome: 'absent', summary: '' }))).not.toBe('ok')
  })
})

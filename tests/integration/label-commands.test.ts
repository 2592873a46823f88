import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { assignApplication } from '~/modules/label/commands/assign-application.server'
import { decideApplication } from '~/modules/label/commands/decide-application.server'
import { noteFinding } from '~/modules/label/commands/note-finding.server'
import { openDraft } from '~/modules/label/commands/open-draft.server'
import { removeEvidence } from '~/modules/label/commands/remove-evidence.server'
import { addEvidence } from '~/modules/label/commands/add-evidence.server'
import { requestCompletion } from '~/modules/label/commands/request-completion.server'
import { saveDraft } from '~/modules/label/commands/save-draft.server'
import { sendBack } from '~/modules/label/commands/send-back.server'
import { sendToCommittee } from '~/modules/label/commands/send-to-committee.server'
import { submitApplication } from '~/modules/label/commands/submit-application.server'
import { takeApplication } from '~/modules/label/commands/take-application.server'
import { withdrawApplication } from '~/modules/label/commands/withdraw-application.server'
import type { Decision } from '~/modules/label/rules/decision'
import { formOf } from '~/modules/label/queries-applicant.server'
import { fileOf, lastChanges, queueOf } from '~/modules/label/queries-officer.server'
import { readQueueFilter } from '~/modules/label/rules/queue-filter'
import { loadApplication } from '~/modules/label/store.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import type { Person } from '~/platform/permissions'
import {
  codeOf,
  createActor,
  createOrganisation,
  createParty,
  given,
  inCommittee,
  type Party,
  pdf,
  readyDraft,
  setUpCharter,
  submitted,
  underReview,
} from '../factories/label'
import { createPerson } from '../factories/people'

let party: Party
let instructor: Person
let other: Person
let committee: Person

const grant: Decision = {
  outcome: 'granted',
  summary: 'La démarche tient la charte.',
  reasons: {},
  support: [{ kind: 'training', note: 'Une journée.' }],
  actionPlan: [],
}

beforeAll(async () => {
  given(await setUpCharter())
  party = await createParty()
  instructor = await createPerson({ roles: ['label-instructor'] })
  other = await createPerson({ roles: ['label-instructor'] })
  committee = await createPerson({ roles: ['label-committee'] })
})

const state = async (id: string) => (await loadApplication(db, id))?.state
const mailsAbout = async (key: string) =>
  (await db.outboxMessage.findMany({ where: { key: { startsWith: key } } })).length

describe('the charter', () => {
  it('is loaded once', async () => {
    expect(given(await setUpCharter())).toEqual({ version: 1, isNew: false })
    expect(await db.charter.count()).toBe(1)
    expect(await db.journalEntry.count({ where: { act: 'label.load-charter' } })).toBe(1)
  })
})

describe('a draft', () => {
  it('is opened once for an organisation and a kind, and offered again', async () => {
    const input = {
      organisationId: party.organisation.id,
      initiativeKind: 'process',
      title: 'Conseil permanent',
    } as const
    const first = given(await openDraft(party.applicant, input))
    expect(given(await openDraft(party.applicant, { ...input, title: 'Autre nom' }))).toEqual({
      id: first.id,
      isNew: false,
      left: 0,
    })
    const another = given(await openDraft(party.applicant, { ...input, title: 'Autre démarche' }, true))
    expect(another.isNew).toBe(true)
    expect(given(await openDraft(party.applicant, { ...input, title: 'Autre démarche' }, true))).toEqual({
      id: another.id,
      isNew: false,
      left: 0,
    })
  })

  it('begins with the answers of a self-check, and never writes them over those of a draft', async () => {
    const { organisation, applicant } = await createParty()
    const answersFile = readFileSync('app/modules/label/data/examples/complete-application.json', 'utf8')
    const input = { organisationId: organisation.id, initiativeKind: 'debate', title: 'Avec réponses' } as const
    const { id, left } = given(await openDraft(applicant, { ...input, answersFile }))
    expect(left).toBe(0)
    const answers = (await loadApplication(db, id))?.answers
    expect(Object.keys(answers ?? {}).length).toBeGreaterThan(20)
    // Posted twice, it is opened once.
    expect(given(await openDraft(applicant, { ...input, answersFile })).id).toBe(id)
    const other =
      '{"format":"crdp-application/1","charterVersion":1,"applicantKind":"association","initiativeKind":"debate","answers":{},"evidence":{}}'
    expect(codeOf(await openDraft(applicant, { ...input, answersFile: other }))).toBe('draft-open-already')
    expect(codeOf(await openDraft(applicant, { ...input, title: 'Autre', answersFile: other }))).toBe(
      'draft-open-already',
    )
    expect((await loadApplication(db, id))?.answers).toEqual(answers)
    expect(codeOf(await openDraft(applicant, { ...input, title: 'Autre', answersFile: '{}' }, true))).toBe(
      'answers-unreadable',
    )
    expect(await openDraft(applicant, { ...input, title: 'Autre', answersFile: other }, true)).toHaveProperty('ok')
  })

  it('is opened once when the form is posted twice at the same time', async () => {
    const fresh = await createParty()
    const input = { organisationId: fresh.organisation.id, initiativeKind: 'debate', title: 'Ensemble' } as const
    const both = await Promise.all([openDraft(fresh.applicant, input), openDraft(fresh.applicant, input)])
    expect(new Set(both.map((one) => given(one).id)).size).toBe(1)
  })

  it('is opened for an organisation that one acts for, and seen by nobody else', async () => {
    const stranger = await createActor((await createOrganisation()).id)
    expect(
      codeOf(
        await openDraft(stranger, { organisationId: party.organisation.id, initiativeKind: 'debate', title: 'X' }),
      ),
    ).toBe('not-your-organisation')
    const { id, revision } = await readyDraft(await createParty())
    for (const actor of [stranger, instructor, committee, { kind: 'visitor' } as const]) {
      expect(codeOf(await saveDraft(actor, { id, revision, patch: { answers: {} } }))).toBe('not-found')
      expect(codeOf(await submitApplication(actor, { id, revision }))).toBe('not-found')
      expect(codeOf(await withdrawApplication(actor, { id, reason: '' }))).toBe('not-found')
      expect(codeOf(await addEvidence(actor, { id, criterionId: 'written-rules', files: [pdf()] }))).toBe('not-found')
      expect(codeOf(await takeApplication(actor, { id }))).toBe('not-found')
    }
  })

  it('loses nothing when two windows write to it', async () => {
    const fresh = await createParty()
    const { id, revision } = await readyDraft(fresh)
    const before = await loadApplication(db, id)
    const base = before?.answers['report-delay']
    given(
      await saveDraft(fresh.applicant, { id, revision, patch: { answers: { 'report-delay': { base, value: 12 } } } }),
    )
    // Another field, from the old revision: merged.
    given(
      await saveDraft(fresh.applicant, {
        id,
        revision,
        patch: { answers: { 'answer-delay': { base: before?.answers['answer-delay'], value: 5 } } },
      }),
    )
    // The same field, changed to something else: said, and nothing written.
    const clash = await saveDraft(fresh.applicant, {
      id,
      revision,
      patch: {
        title: { base: before?.title, value: 'Nouveau titre' },
        answers: { 'report-delay': { base, value: 25 } },
      },
    })
    expect(clash).toMatchObject({
      refused: {
        code: 'stale-revision',
        revision: revision + 2,
        conflicts: [{ criterionId: 'report-delay', stored: 12, written: 25 }],
      },
    })
    const after = await loadApplication(db, id)
    expect(after?.answers).toMatchObject({ 'report-delay': 12, 'answer-delay': 5 })
    expect(after?.title).toBe(before?.title)
    // A window that says nothing of what it started from is refused as soon as it would overwrite.
    expect(
      codeOf(await saveDraft(fresh.applicant, { id, revision, patch: { answers: { 'report-delay': { value: 3 } } } })),
    ).toBe('stale-revision')
    expect(
      codeOf(
        await saveDraft(fresh.applicant, {
          id,
          revision: revision + 2,
          patch: { answers: { 'report-delay': { value: 3 }, unknown: { value: 'x' } } },
        }),
      ),
    ).toBe('ok')
    expect((await loadApplication(db, id))?.answers).not.toHaveProperty('unknown')
  })

  it('takes evidence once per content, for a criterion that asks for it, and gives it back', async () => {
    const fresh = await createParty()
    const { id } = await readyDraft(fresh)
    expect(
      given(
        await addEvidence(fresh.applicant, { id, criterionId: 'written-rules', files: [pdf('a'), pdf('a'), pdf('b')] }),
      ).added,
    ).toBe(2)
    expect(
      given(await addEvidence(fresh.applicant, { id, criterionId: 'written-rules', files: [pdf('a')] })).added,
    ).toBe(0)
    expect(codeOf(await addEvidence(fresh.applicant, { id, criterionId: 'equal-treatment', files: [pdf('a')] }))).toBe(
      'unknown-criterion',
    )
    expect(codeOf(await addEvidence(fresh.applicant, { id, criterionId: 'written-rules', files: [] }))).toBe(
      'file-missing',
    )
    const many = Array.from({ length: 20 }, (_, n) => pdf(`f${n}`))
    expect(codeOf(await addEvidence(fresh.applicant, { id, criterionId: 'written-rules', files: many }))).toBe(
      'too-many-pieces',
    )
    const [piece] = await db.evidence.findMany({ where: { applicationId: id } })
    const elsewhere = await readyDraft(await createParty())
    const stranger = await db.evidence.findFirst({ where: { applicationId: elsewhere.id } })
    expect(given(await removeEvidence(fresh.applicant, { id, evidenceId: stranger?.id ?? '' })).removed).toBe(false)
    expect(given(await removeEvidence(fresh.applicant, { id, evidenceId: piece?.id ?? '' })).removed).toBe(true)
    expect(given(await removeEvidence(fresh.applicant, { id, evidenceId: piece?.id ?? '' })).removed).toBe(false)
    expect(await db.storedFile.count({ where: { id: piece?.fileId ?? '' } })).toBe(0)
  })
})

describe('a submission', () => {
  it('is made by a representative, complete, as it was read, once', async () => {
    const fresh = await createParty()
    const contributor = await createActor(fresh.organisation.id, 'contributor')
    const second = await createActor(fresh.organisation.id, 'representative', 'en')
    const { id, revision } = await readyDraft(fresh)
    expect(codeOf(await submitApplication(contributor, { id, revision }))).toBe('representative-only')
    expect(codeOf(await submitApplication(fresh.applicant, { id, revision: revision - 1 }))).toBe('changed-since-read')
    const both = await Promise.all([
      submitApplication(fresh.applicant, { id, revision }),
      submitApplication(second, { id, revision }),
    ])
    const numbers = both.map((one) => given(one).number)
    expect(new Set(numbers).size).toBe(1)
    expect(both.map((one) => given(one).isNew).sort()).toEqual([false, true])
    expect(numbers[0]).toMatch(/^\d{4}-\d{4}$/)
    expect(await mailsAbout(`label-received:${id}`)).toBe(2)
    expect(await db.checkReport.count({ where: { applicationId: id } })).toBe(1)
    expect(codeOf(await saveDraft(fresh.applicant, { id, revision: revision + 1, patch: { answers: {} } }))).toBe(
      'read-only',
    )
    expect(codeOf(await addEvidence(fresh.applicant, { id, criterionId: 'written-rules', files: [pdf('z')] }))).toBe(
      'read-only',
    )
  })

  it('lacks nothing mandatory', async () => {
    const fresh = await createParty()
    const { id } = given(
      await openDraft(fresh.applicant, {
        organisationId: fresh.organisation.id,
        initiativeKind: 'debate',
        title: 'Vide',
      }),
    )
    const refusal = await submitApplication(fresh.applicant, { id, revision: 1 })
    expect(refusal).toMatchObject({ refused: { code: 'mandatory-missing' } })
    expect(await state(id)).toBe('draft')
    expect((await loadApplication(db, id))?.number).toBeNull()
  })

  it('gives numbers without gaps', async () => {
    const [a, b] = [await submitted(await createParty()), await submitted(await createParty())]
    const [first, second] = [await loadApplication(db, a), await loadApplication(db, b)]
    expect(Number(second?.number?.slice(5))).toBe(Number(first?.number?.slice(5)) + 1)
  })

  it('keeps counting past 9999', async () => {
    setClock(() => new Date('2031-03-03T10:00:00Z'))
    const template = await db.application.findFirstOrThrow({ where: { number: { not: null } } })
    for (const number of ['2031-9999', '2031-10000'])
      await db.application.create({ data: { ...template, id: newId(), number } })
    const id = await submitted(await createParty())
    expect((await loadApplication(db, id))?.number).toBe('2031-10001')
  })
})

describe('the instruction', () => {
  it('is one instructor’s, and can be handed over', async () => {
    const id = await submitted(await createParty())
    const both = await Promise.all([takeApplication(instructor, { id }), takeApplication(other, { id })])
    expect(both.map(codeOf).sort()).toEqual(['already-taken', 'ok'])
    const holder = codeOf(both[0] ?? { ok: null }) === 'ok' ? instructor : other
    const next = holder === instructor ? other : instructor
    expect(codeOf(await noteFinding(next, { id, criterionId: 'evaluation', outcome: 'met', note: '' }))).toBe(
      'not-allowed',
    )
    expect(codeOf(await takeApplication(committee, { id }))).toBe('not-allowed')
    expect(codeOf(await assignApplication(holder, { id, instructorId: committee.id }))).toBe('instructor-unfit')
    expect(codeOf(await assignApplication(holder, { id, instructorId: next.id }))).toBe('ok')
    expect(codeOf(await noteFinding(holder, { id, criterionId: 'evaluation', outcome: 'met', note: '' }))).toBe(
      'not-allowed',
    )
    expect(codeOf(await noteFinding(next, { id, criterionId: 'evaluation', outcome: 'met', note: '' }))).toBe('ok')
  })

  it('is closed to whoever acts, or acted within the year, for the applicant', async () => {
    const fresh = await createParty()
    const id = await submitted(fresh)
    const insider = await createPerson({ roles: ['label-instructor', 'label-committee'] })
    const mandate = {
      id: newId(),
      organisationId: fresh.organisation.id,
      userId: insider.id,
      role: 'contributor',
      startsAt: new Date('2020-01-01'),
      grantedBy: 'system:test',
    }
    await db.organisationMandate.create({ data: { ...mandate, endsAt: new Date(Date.now() - 200 * 86_400_000) } })
    expect(codeOf(await takeApplication(insider, { id }))).toBe('not-found')
    expect(codeOf(await decideApplication(insider, { id, decision: grant }))).toBe('not-found')
    given(await takeApplication(instructor, { id }))
    expect(codeOf(await assignApplication(instructor, { id, instructorId: insider.id }))).toBe('instructor-unfit')
    await db.organisationMandate.update({
      where: { id: mandate.id },
      data: { endsAt: new Date(Date.now() - 370 * 86_400_000) },
    })
    expect(codeOf(await assignApplication(instructor, { id, instructorId: insider.id }))).toBe('ok')
  })

  it('is read as it was sent while the applicant completes, answers and pieces', async () => {
    const fresh = await createParty()
    const id = await underReview(fresh, instructor)
    given(
      await requestCompletion(instructor, {
        id,
        reason: 'Précisez l’évaluation.',
        criteria: { evaluation: 'incomplete' },
      }),
    )
    const read = async () => {
      const file = await fileOf(instructor, id)
      return {
        title: file?.application.title,
        answer: file?.application.answers['written-rules'],
        pieces: file?.evidence.map(({ file: { name } }) => name).sort(),
        counted: Object.values(file?.counts ?? {}).reduce((sum, count) => sum + count, 0),
      }
    }
    const before = await read()
    const { revision = 0 } = (await loadApplication(db, id)) ?? {}
    given(await saveDraft(fresh.applicant, { id, revision, patch: { answers: { 'written-rules': { value: false } } } }))
    const [piece] = await db.evidence.findMany({ where: { applicationId: id } })
    given(await removeEvidence(fresh.applicant, { id, evidenceId: piece?.id ?? '' }))
    const criterionId = piece?.criterionId ?? ''
    given(await addEvidence(fresh.applicant, { id, criterionId, files: [pdf('nouvelle pièce')] }))
    expect(await read()).toEqual(before)
    expect((await formOf(fresh.applicant, id))?.evidence.map(({ file: { name } }) => name)).toContain(
      'nouvelle pièce.pdf',
    )
    expect(await removeEvidence(fresh.applicant, { id, evidenceId: piece?.id ?? '' })).toEqual({
      ok: { removed: false },
    })
    given(
      await saveDraft(fresh.applicant, {
        id,
        revision: (await loadApplication(db, id))?.revision ?? 0,
        patch: {
          title: { value: 'Autre nom' },
          answers: { evaluation: { value: 'Une évaluation menée avec des participants. '.repeat(10) } },
        },
      }),
    )
    given(await submitApplication(fresh.applicant, { id, revision: (await loadApplication(db, id))?.revision ?? 0 }))
    const found = await lastChanges(id)
    expect(found?.asked).toEqual({ evaluation: 'incomplete' })
    expect(found?.changes.title?.after).toBe('Autre nom')
    expect(found?.changes.criteria.map((one) => one.criterionId)).toEqual(['written-rules', 'evaluation'])
    expect(found?.changes.criteria[0]).toMatchObject({
      before: true,
      after: false,
      added: ['nouvelle pièce.pdf'],
      removed: [piece?.criterionId === 'written-rules' ? 'written-rules.pdf' : ''],
    })
    const after = await read()
    expect(after.answer).toBe(false)
    expect(after.title).toBe('Autre nom')
    expect(after.counted).toBe(before.counted)
    expect(after.pieces).toContain('nouvelle pièce.pdf')
    expect(await db.evidence.count({ where: { id: piece?.id ?? '' } })).toBe(0)
  })

  it('is decided by others than those who instructed it', async () => {
    const both = await createPerson({ roles: ['label-instructor', 'label-committee'] })
    const next = await createPerson({ roles: ['label-instructor', 'label-committee'] })
    const id = await inCommittee(await createParty(), both)
    expect(codeOf(await decideApplication(both, { id, decision: grant }))).toBe('instructed-by-you')
    expect(codeOf(await sendBack(both, { id, reason: 'À revoir.' }))).toBe('instructed-by-you')
    // Handing the file over afterwards changes nothing; holding it is enough.
    given(await assignApplication(both, { id, instructorId: next.id }))
    expect(codeOf(await decideApplication(both, { id, decision: grant }))).toBe('instructed-by-you')
    expect(codeOf(await decideApplication(next, { id, decision: grant }))).toBe('instructed-by-you')
    const row = async (reader: Person) =>
      (await queueOf(reader, readQueueFilter(new URLSearchParams({ etat: 'in-committee', tri: 'number' }))))?.rows.find(
        (one) => one.id === id,
      )
    expect(await row(both)).toMatchObject({ decidedByOthers: true })
    expect(await row(committee)).toMatchObject({ decidedByOthers: false })
    given(await decideApplication(committee, { id, decision: grant }))
  })

  it('notes findings, with a reason where a criterion is not met', async () => {
    const id = await underReview(await createParty(), instructor)
    expect(
      codeOf(await noteFinding(instructor, { id, criterionId: 'evaluation', outcome: 'not-met', note: ' ' })),
    ).toBe('note-missing')
    expect(codeOf(await noteFinding(instructor, { id, criterionId: 'nothing', outcome: 'met', note: '' }))).toBe(
      'unknown-criterion',
    )
    given(
      await noteFinding(instructor, { id, criterionId: 'evaluation', outcome: 'not-met', note: 'Rien n’est prévu.' }),
    )
    given(await noteFinding(instructor, { id, criterionId: 'evaluation', outcome: 'met', note: '' }))
    expect(await db.finding.count({ where: { applicationId: id } })).toBe(1)
    expect(codeOf(await sendToCommittee(instructor, { id }))).toBe('judgement-missing')
  })

  it('stops the clock while the applicant completes, one request at a time', async () => {
    const fresh = await createParty()
    setClock(() => new Date('2026-03-02T10:00:00Z'))
    const id = await underReview(fresh, instructor)
    expect((await loadApplication(db, id))?.dueOn).toBe('2026-05-01')
    setClock(() => new Date('2026-03-12T10:00:00Z'))
    expect(codeOf(await requestCompletion(instructor, { id, reason: ' ', criteria: {} }))).toBe('reason-missing')
    expect(
      codeOf(await requestCompletion(instructor, { id, reason: 'Pourquoi ?', criteria: { nothing: 'outdated' } })),
    ).toBe('unknown-criterion')
    given(
      await requestCompletion(instructor, {
        id,
        reason: 'Précisez l’évaluation.',
        criteria: { evaluation: 'incomplete' },
      }),
    )
    expect(codeOf(await requestCompletion(instructor, { id, reason: 'Encore.', criteria: {} }))).toBe('state-forbids')
    const waiting = await loadApplication(db, id)
    expect(waiting).toMatchObject({
      state: 'to-complete',
      dueOn: null,
      daysUsed: 10,
      clockStartedOn: null,
      applicantDueOn: '2026-04-11',
    })
    expect(await mailsAbout('label-completion:')).toBeGreaterThan(0)
    setClock(() => new Date('2026-03-22T10:00:00Z'))
    const saved = given(
      await saveDraft(fresh.applicant, {
        id,
        revision: waiting?.revision ?? 0,
        patch: { answers: { 'report-delay': { value: 7 } } },
      }),
    )
    given(await submitApplication(fresh.applicant, { id, revision: saved.revision }))
    expect(await loadApplication(db, id)).toMatchObject({
      state: 'under-review',
      daysUsed: 10,
      clockStartedOn: '2026-03-22',
      dueOn: '2026-05-11',
      applicantDueOn: null,
    })
    expect(await db.completionRequest.count({ where: { applicationId: id, answeredAt: null } })).toBe(0)
    expect(await mailsAbout(`label-completed:${id}`)).toBe(1)
  })

  it('ends when the applicant withdraws', async () => {
    const fresh = await createParty()
    const id = await underReview(fresh, instructor)
    given(await withdrawApplication(fresh.applicant, { id, reason: '' }))
    expect(await state(id)).toBe('closed')
    expect(codeOf(await withdrawApplication(fresh.applicant, { id, reason: '' }))).toBe('state-forbids')
    expect(codeOf(await noteFinding(instructor, { id, criterionId: 'evaluation', outcome: 'met', note: '' }))).toBe(
      'state-forbids',
    )
  })
})

describe('the decision', () => {
  it('is the committee’s, complete, and makes the certificate', async () => {
    const fresh = await createParty()
    const id = await inCommittee(fresh, instructor)
    expect(codeOf(await decideApplication(instructor, { id, decision: grant }))).toBe('not-allowed')
    expect(codeOf(await decideApplication(committee, { id, decision: { ...grant, summary: '' } }))).toBe(
      'decision-incomplete',
    )
    expect(
      given(await decideApplication(committee, { id, decision: grant }, { preview: true })).certificateId,
    ).toBeNull()
    expect(await state(id)).toBe('in-committee')
    const { certificateId } = given(await decideApplication(committee, { id, decision: grant }))
    const certificate = await db.certificate.findUniqueOrThrow({ where: { id: certificateId ?? '' } })
    expect(certificate).toMatchObject({ applicationId: id, departement: '18', withPlan: false, revokedOn: null })
    expect(await mailsAbout(`label-decided:${id}`)).toBe(1)
    expect(codeOf(await decideApplication(committee, { id, decision: grant }))).toBe('state-forbids')
    expect(await db.decision.count({ where: { applicationId: id } })).toBe(1)
  })

  it('gives a reason for each criterion that failed, and a plan where it grants with one', async () => {
    const id = await inCommittee(await createParty(), instructor, ['evaluation'])
    expect(await decideApplication(committee, { id, decision: grant })).toMatchObject({
      refused: {
        problems: [{ code: 'reason-missing', field: 'reason.evaluation' }, { code: 'mandatory-criterion-failed' }],
      },
    })
    const reasons = { evaluation: 'Aucune évaluation n’est prévue.' }
    expect(
      codeOf(await decideApplication(committee, { id, decision: { ...grant, outcome: 'granted-with-plan', reasons } })),
    ).toBe('decision-incomplete')
    given(
      await decideApplication(committee, {
        id,
        decision: {
          ...grant,
          outcome: 'granted-with-plan',
          reasons,
          actionPlan: [{ commitment: 'Évaluer', dueOn: '2099-01-01' }],
        },
      }),
    )
    expect(await state(id)).toBe('granted-with-plan')
  })

  it('refuses with reasons, closes with one, or sends back', async () => {
    const refusedId = await inCommittee(await createParty(), instructor, ['evaluation'])
    given(
      await decideApplication(committee, {
        id: refusedId,
        decision: { ...grant, outcome: 'refused', reasons: { evaluation: 'Rien.' } },
      }),
    )
    expect(await state(refusedId)).toBe('refused')
    expect(await db.certificate.count({ where: { applicationId: refusedId } })).toBe(0)

    const id = await inCommittee(await createParty(), instructor)
    expect(codeOf(await sendBack(committee, { id, reason: '' }))).toBe('reason-missing')
    given(await sendBack(committee, { id, reason: 'Rencontrez l’équipe.' }))
    given(await sendToCommittee(instructor, { id }))
    expect(
      codeOf(await decideApplication(committee, { id, decision: { ...grant, outcome: 'closed', summary: '' } })),
    ).toBe('reason-missing')
    given(await decideApplication(committee, { id, decision: { ...grant, outcome: 'closed', support: [] } }))
    expect(await state(id)).toBe('closed')
  })
})

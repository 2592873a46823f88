import { beforeAll, describe, expect, it } from 'vitest'
import { actInBatch } from '~/modules/label/commands/act-in-batch.server'
import { decideApplication } from '~/modules/label/commands/decide-application.server'
import { proposeDecision } from '~/modules/label/commands/propose-decision.server'
import { remindApplicant } from '~/modules/label/commands/remind-applicant.server'
import { requestCompletion } from '~/modules/label/commands/request-completion.server'
import { archiveTemplate } from '~/modules/label/commands/archive-template.server'
import { bringBackTemplate, saveTemplate } from '~/modules/label/commands/save-template.server'
import { sendLetter } from '~/modules/label/commands/send-letter.server'
import { takeSittingDecision } from '~/modules/label/commands/take-sitting-decision.server'
import { filledTemplate, templatesFor } from '~/modules/label/fill-template.server'
import { labelLetterPdf } from '~/modules/label/letter-pdf.server'
import { letterOf, lettersOf, templateOf, templatesOf } from '~/modules/label/queries-template.server'
import { suspendCertificate } from '~/modules/label/commands/change-standing.server'
import type { Decision } from '~/modules/label/rules/decision'
import { db, transact } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { codeOf, createParty, given, inCommittee, type Party, setUpCharter, underReview } from '../factories/label'
import { onAgenda } from '../factories/label-committee'
import { createPerson } from '../factories/people'

let instructor: Person
let committee: Person

beforeAll(async () => {
  given(await setUpCharter())
  instructor = await createPerson({ roles: ['label-instructor'] })
  committee = await createPerson({ roles: ['label-committee'] })
})

const text = {
  use: 'completion',
  name: 'Pièces',
  fr: 'Bonjour {{organisation}}, avant le {{échéance}}.',
  en: '',
} as const
const grant: Decision = { outcome: 'granted', summary: 'Elle tient.', reasons: {}, support: [], actionPlan: [] }
const letter = { text: 'Madame, Monsieur,\n\nLe label est accordé.', locale: 'fr' } as const
const mailsTo = (email: string) => db.outboxMessage.findMany({ where: { payload: { contains: `"to":"${email}"` } } })
const lastMail = async (party: Party) => (await mailsTo(party.applicant.email)).at(-1)?.payload ?? ''

describe('a template', () => {
  it('is kept in versions, with who wrote each; brought back, archived and put back, and never lost', async () => {
    const { id } = given(await saveTemplate(instructor, { ...text, id: null, version: 0 }))
    expect(given(await saveTemplate(instructor, { ...text, id, version: 1 })).version).toBe(1)
    const changed = { ...text, fr: 'Autre {{dossier}}', en: 'Other {{dossier}}', id }
    expect(given(await saveTemplate(instructor, { ...changed, version: 1 })).version).toBe(2)
    expect(codeOf(await saveTemplate(instructor, { ...changed, name: 'Autre', version: 1 }))).toBe('stale-revision')
    expect(codeOf(await saveTemplate(instructor, { ...changed, use: 'opinion', version: 2 }))).toBe('not-found')
    expect((await templatesFor('completion', 'fr')).map(({ value }) => value)).toEqual([`${id}:fr`, `${id}:en`])
    expect(given(await bringBackTemplate(instructor, { id, version: 1 })).version).toBe(3)
    expect(given(await bringBackTemplate(instructor, { id, version: 1 })).version).toBe(3)
    const read = await templateOf(committee, id)
    expect(read).toMatchObject({ fr: text.fr, en: '', version: 3, isArchived: false })
    expect(read?.versions.map(({ version }) => version)).toEqual([3, 2, 1])
    given(await archiveTemplate(instructor, { id, isArchived: true }))
    expect(await templatesFor('completion', 'fr')).toEqual([])
    given(await archiveTemplate(instructor, { id, isArchived: false }))
    expect(await templatesFor('completion', 'fr')).toHaveLength(1)
    expect(codeOf(await saveTemplate(committee, { ...text, id: null, version: 0 }))).toBe('not-found')
    expect(await templatesOf((await createParty()).applicant)).toBeNull()
  })

  it('is refused with a field that is unknown or not closed, beside the text that has it', async () => {
    const save = (changes: object) => saveTemplate(instructor, { ...text, ...changes, id: null, version: 0 })
    expect(await save({ fr: 'À {{organization}}' })).toMatchObject({
      refused: { code: 'template-field-unknown', field: 'fr', detail: { nearest: 'organisation' } },
    })
    expect(await save({ en: 'Before {{echeance' })).toMatchObject({
      refused: { code: 'template-field-unclosed', field: 'en', detail: { name: 'echeance' } },
    })
    expect(codeOf(await save({ fr: 'Pour {{certificat}}' }))).toBe('template-field-unknown')
  })

  it('is filled by a file that its reader sees, and a value is never read again', async () => {
    const party = await createParty()
    const id = await underReview(party, instructor)
    const hostile = 'A{{label}} <b>&'
    await db.organisation.update({ where: { id: party.organisation.id }, data: { name: hostile } })
    const kept = given(
      await saveTemplate(instructor, { ...text, fr: '{{organisation}} {{echeance}}', id: null, version: 0 }),
    )
    const fill = (actor: Person, dueOn: string | null) =>
      filledTemplate(actor, {
        applicationId: id,
        use: 'completion',
        picked: { id: kept.id, locale: 'fr' },
        facts: { dueOn },
      })
    expect(await fill(instructor, '2026-03-01')).toBe(`${hostile} 1er mars 2026`)
    expect(await fill(instructor, null)).toContain('[à préciser')
    expect(await fill(party.applicant, null)).toBeNull()
    given(await requestCompletion(instructor, { id, reason: (await fill(instructor, null)) ?? '', criteria: {} }))
    const mail = await lastMail(party)
    expect(mail).toContain('A{{label}} &lt;b&gt;&amp;')
  })
})

describe('a message that goes with reminders', () => {
  it('is filled for each file of a batch, and refused as a whole where a field is unknown', async () => {
    const parties = [await createParty(), await createParty()]
    const ids: string[] = []
    for (const party of parties) {
      const id = await underReview(party, instructor)
      given(await requestCompletion(instructor, { id, reason: 'Il manque une pièce.', criteria: {} }))
      ids.push(id)
    }
    const batch = { act: 'remind-applicant', ids, instructorId: null } as const
    const message = (said: string) => ({ text: said, hasFields: true, locale: 'fr' as const })
    const refusal = await actInBatch(instructor, { ...batch, message: message('{{nom}}') })
    expect(codeOf(refusal)).toBe('template-field-unknown')
    given(await actInBatch(instructor, { ...batch, message: message('Pour {{organisation}} seulement.') }))
    for (const { organisation, applicant } of parties)
      expect((await mailsTo(applicant.email)).at(-1)?.payload).toContain(`Pour ${organisation.name} seulement.`)
    // One by one it was filled before it was read again: its braces are plain text.
    const one = await createParty()
    const id = await underReview(one, instructor)
    given(await requestCompletion(instructor, { id, reason: 'Il manque une pièce.', criteria: {} }))
    const plain = { text: 'Écrivez {{dossier}}.', hasFields: false, locale: 'fr' as const }
    given(await remindApplicant(instructor, { id, message: plain }))
    expect(await lastMail(one)).toContain('Écrivez {{dossier}}.')
  })
})

describe('a letter', () => {
  it('goes with the decision: a tagged PDF in the applicant’s space, which the mail leads to', async () => {
    const party = await createParty()
    const id = await inCommittee(party, instructor)
    given(await decideApplication(committee, { id, decision: grant, letter }))
    const [kept] = await lettersOf(id)
    expect(kept?.kind).toBe('decision')
    expect(await lastMail(party)).toContain(`/espace/label/${id}/lettres/${kept?.id ?? '?'}.pdf`)
    const at = { applicationId: id, letterId: kept?.id ?? '' }
    const read = await letterOf(party.applicant, { ...at, side: 'own' })
    expect(await letterOf(instructor, { ...at, side: 'team' })).toEqual(read)
    expect(await letterOf(instructor, { ...at, side: 'own' })).toBeNull()
    expect(await letterOf((await createParty()).applicant, { ...at, side: 'own' })).toBeNull()
    if (!read) throw new Error('no letter')
    const bytes = await labelLetterPdf(read)
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
    expect(bytes.toString('latin1')).toContain('/MarkInfo')
    expect(bytes.equals(await labelLetterPdf(read))).toBe(true)
  })

  it('waits for the sitting that votes the decision', async () => {
    const id = await inCommittee(await createParty(), instructor)
    await onAgenda(id)
    given(await proposeDecision(committee, { id, decision: grant, letter }))
    expect(await lettersOf(id)).toEqual([])
    await transact((tx) =>
      takeSittingDecision(tx, id, { outcome: 'adopted', body: 'label-committee' } as Parameters<
        typeof takeSittingDecision
      >[2]),
    )
    expect(await lettersOf(id)).toHaveLength(1)
  })

  it('is sent after the decision, or while the label is suspended, once', async () => {
    const party = await createParty()
    const id = await inCommittee(party, instructor)
    const send = (kind: 'decision' | 'suspension') => sendLetter(instructor, { ...letter, id, kind })
    expect(codeOf(await send('decision'))).toBe('state-forbids')
    given(await decideApplication(committee, { id, decision: grant }))
    const { letterId } = given(await send('decision'))
    expect(given(await send('decision')).letterId).toBe(letterId)
    expect(await lastMail(party)).toContain(`/lettres/${letterId}.pdf`)
    expect(codeOf(await send('suspension'))).toBe('state-forbids')
    await transact(async (tx) => {
      const { id: certificateId, number } = await tx.certificate.findUniqueOrThrow({ where: { applicationId: id } })
      await suspendCertificate(tx, { actor: committee, certificateId, number, reason: 'Rien n’est publié.' })
    })
    const kept = given(
      await saveTemplate(instructor, {
        use: 'suspension',
        name: 'S',
        fr: '{{certificat}}\u00a0: {{motif}}',
        en: '',
        id: null,
        version: 0,
      }),
    )
    const picked = { id: kept.id, locale: 'fr' } as const
    const filled = await filledTemplate(instructor, { applicationId: id, use: 'suspension', picked, facts: {} })
    expect(filled).toMatch(/^CRDP-\d{4}-\d{4}\u00a0: Rien n’est publié\.$/)
    given(await send('suspension'))
    expect(await lettersOf(id)).toHaveLength(2)
  })
})

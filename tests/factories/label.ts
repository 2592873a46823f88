import { loadCharter } from '~/modules/label/commands/load-charter.server'
import { revokeCertificate } from '~/modules/label/commands/change-standing.server'
import { openDraft } from '~/modules/label/commands/open-draft.server'
import { addEvidence } from '~/modules/label/commands/add-evidence.server'
import { saveDraft } from '~/modules/label/commands/save-draft.server'
import { submitApplication } from '~/modules/label/commands/submit-application.server'
import { takeApplication } from '~/modules/label/commands/take-application.server'
import { noteFinding } from '~/modules/label/commands/note-finding.server'
import { sendToCommittee } from '~/modules/label/commands/send-to-committee.server'
import { charterById } from '~/modules/label/queries-charter.server'
import { latestReport, loadApplication } from '~/modules/label/store.server'
import type { AnswerValue } from '~/modules/criteria/rules/answer-values'
import type { ApplicantKind, InitiativeKind } from '~/modules/label/rules/kinds'
import { actorOfUser } from '~/modules/members/actor.server'
import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { addDays } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import type { Outcome } from '~/platform/pure/outcome'
import type { OrganisationRole, Person } from '~/platform/permissions'
import { createPerson } from './people'

export const charterFile = 'app/modules/label/data/charter-1.json'
export const setUpCharter = () => loadCharter({ kind: 'system', job: 'set-up' }, charterFile)

/** What an outcome gives, or the refusal as an error: for what a test takes for granted. */
export function given<T>(outcome: Outcome<T>): T {
  if ('ok' in outcome) return outcome.ok
  throw new Error(`refused: ${JSON.stringify(outcome.refused)}`)
}

export const codeOf = (outcome: Outcome<unknown>): string => ('refused' in outcome ? outcome.refused.code : 'ok')

let count = 0

export async function createOrganisation({
  kind = 'association',
  communeCode = 'com:18033',
}: { kind?: ApplicantKind; communeCode?: string } = {}): Promise<{ id: string; name: string }> {
  count += 1
  const id = newId()
  const name = `Organisation de test ${count}`
  await db.organisation.create({
    data: {
      id,
      kind,
      name,
      foldedName: name.toLowerCase(),
      registration: `rna:W${id.slice(-9)}`,
      communeCode,
      createdAt: now(),
      createdById: 'system:test',
    },
  })
  return { id, name }
}

/** A new person who acts for the organisation. */
export async function createActor(
  organisationId: string,
  role: OrganisationRole = 'representative',
  locale: string | null = null,
): Promise<Person & { email: string }> {
  const person = await createPerson({ locale })
  await db.organisationMandate.create({
    data: {
      id: newId(),
      organisationId,
      userId: person.id,
      role,
      startsAt: new Date('2020-01-01'),
      grantedBy: 'system:test',
    },
  })
  return { ...(await actorOfUser(person.id, { officer: true })), email: person.email }
}

/** Answers that meet every criterion that the form can check. */
export function goodAnswers(): Record<string, AnswerValue> {
  const paragraph =
    'Nous publions la règle avant l’ouverture, elle est la même pour tous les acteurs, et un tiers vérifie chaque mois qu’elle est tenue. '.repeat(
      3,
    )
  return {
    equidistance: paragraph,
    'equal-treatment': true,
    'rules-arbiter': 'third-party',
    'written-rules': true,
    'rules-published-on': addDays(today(), 10),
    'opens-on': addDays(today(), 40),
    influence: 'decision',
    'public-contributions': true,
    'report-delay': 20,
    'answer-each-proposal': true,
    'answer-delay': 4,
    'carry-proposals': true,
    'widening-actions': [
      'Porte-à-porte dans trois quartiers',
      'Ateliers dans les lycées',
      'Permanences au marché du samedi',
    ],
    invitation: 'lot',
    accessibility: ['Langue des signes', 'Garde d’enfants', 'Documents en FALC'],
    'free-of-charge': true,
    'open-formats': 'open-data',
    'open-licence': true,
    partners: ['Une association voisine', 'Une commune'],
    sharing: paragraph,
    evaluation: paragraph,
    'feedback-delay': 8,
    'regular-meetings': 4,
    training: true,
  }
}

export const pdf = (content = 'preuve') => {
  const hash = Buffer.from(content.padEnd(32, '.')).toString('hex').slice(0, 64).padEnd(64, '0')
  return { hash, size: 1_000, mediaType: 'application/pdf', name: `${content}.pdf` }
}

export type Party = { organisation: { id: string; name: string }; applicant: Person & { email: string } }

export async function createParty(): Promise<Party> {
  const organisation = await createOrganisation()
  return { organisation, applicant: await createActor(organisation.id) }
}

/** A draft that is ready to be submitted. */
export async function readyDraft(
  { organisation, applicant }: Party,
  initiativeKind: InitiativeKind = 'debate',
  scheme?: string,
): Promise<{ id: string; revision: number }> {
  const { id } = given(
    await openDraft(applicant, {
      ...{ organisationId: organisation.id, initiativeKind, title: `Démarche ${newId()}` },
      ...(scheme === undefined ? {} : { scheme }),
    }),
  )
  const application = await loadApplication(db, id)
  const { charter } = await charterById(application?.charterId ?? '')
  const good = goodAnswers()
  const answers = Object.fromEntries(
    charter.criteria.flatMap((criterion): [string, { value: AnswerValue }][] => {
      const value = good[criterion.id]
      if (value === undefined) return []
      const { answer } = criterion
      const known = answer.type !== 'choice' || answer.options.some((option) => option.value === value)
      return [
        [criterion.id, { value: known ? value : answer.type === 'choice' ? (answer.options[0]?.value ?? '') : value }],
      ]
    }),
  )
  given(await saveDraft(applicant, { id, revision: application?.revision ?? 0, patch: { answers } }))
  for (const criterion of charter.criteria)
    if (criterion.evidence)
      given(await addEvidence(applicant, { id, criterionId: criterion.id, files: [pdf(criterion.id)] }))
  const saved = await loadApplication(db, id)
  return { id, revision: saved?.revision ?? 0 }
}

export async function submitted(party: Party, initiativeKind?: InitiativeKind, scheme?: string): Promise<string> {
  const { id, revision } = await readyDraft(party, initiativeKind, scheme)
  given(await submitApplication(party.applicant, { id, revision }))
  return id
}

export async function underReview(
  party: Party,
  instructor: Person,
  initiativeKind?: InitiativeKind,
  scheme?: string,
): Promise<string> {
  const id = await submitted(party, initiativeKind, scheme)
  given(await takeApplication(instructor, { id }))
  return id
}

export async function inCommittee(
  party: Party,
  instructor: Person,
  notMet: readonly string[] = [],
  initiativeKind?: InitiativeKind,
  scheme?: string,
): Promise<string> {
  const id = await underReview(party, instructor, initiativeKind, scheme)
  const report = await latestReport(db, id)
  for (const { id: criterionId, status } of report?.criteria ?? []) {
    if (notMet.includes(criterionId))
      given(await noteFinding(instructor, { id, criterionId, outcome: 'not-met', note: 'Rien ne le montre.' }))
    else if (status === 'needs-judgement')
      given(await noteFinding(instructor, { id, criterionId, outcome: 'met', note: '' }))
  }
  given(await sendToCommittee(instructor, { id }))
  return id
}

/** Withdraws a label as the committee's decision does, without the procedure before it. */
export const withdrawLabel = (actor: Person, applicationId: string, reason: string): Promise<void> =>
  transact(async (tx) => {
    const { id: certificateId, number } = await tx.certificate.findUniqueOrThrow({ where: { applicationId } })
    await revokeCertificate(tx, { actor, certificateId, number, reason })
  })

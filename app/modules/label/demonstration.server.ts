import { now, setClock, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays, daysBetween } from '~/platform/pure/civil-date'
import type { Outcome } from '~/platform/pure/outcome'
import { addEvidence } from './commands/add-evidence.server'
import { revokeCertificate } from './commands/change-standing.server'
import { decideApplication } from './commands/decide-application.server'
import { noteFinding } from './commands/note-finding.server'
import { openDraft } from './commands/open-draft.server'
import { requestCompletion } from './commands/request-completion.server'
import { saveDraft } from './commands/save-draft.server'
import { sendToCommittee } from './commands/send-to-committee.server'
import { submitApplication } from './commands/submit-application.server'
import { takeApplication } from './commands/take-application.server'
import { carefulAnswers } from './demonstration-answers'
import { demonstrationPiece } from './demonstration-pdf.server'
import { type Ending, stories } from './demonstration-stories'
import { charterById, charterInForce } from './queries-charter.server'
import type { Decision } from './rules/decision'
import { latestReport, loadApplication } from './store.server'

/** An organisation of the demonstration and somebody who represents it. */
export type DemonstrationParty = { organisationId: string; applicant: Person }
/** `committees`: who decides on each label other than the first; what asks for another one is left untold. */
export type DemonstrationActors = {
  instructor: Person
  committee: Person
  committees?: ReadonlyMap<string, Person>
}

function done<T>(outcome: Outcome<T>): T {
  if ('ok' in outcome) return outcome.ok
  throw new Error(`the demonstration was refused: ${JSON.stringify(outcome.refused)}`)
}

type Story = (typeof stories)[number]
type Played = { story: Story; party: DemonstrationParty; actors: DemonstrationActors; id: string }

const support = [
  { kind: 'method', note: 'Deux demi-journées avec une personne du réseau pour préparer les invitations.' },
  { kind: 'communication', note: 'Une présentation de la démarche dans la lettre du réseau.' },
] as const

/** Why a criterion was found not met. */
const unmet: Readonly<Record<string, string>> = {
  influence:
    'Les habitants sont informés et consultés\u202f; rien ne dit ce que leurs réponses changent à la décision.',
  evaluation: 'Le dossier ne dit ni qui évalue, ni quand, ni ce qui en sera public.',
}

async function open(played: Played): Promise<void> {
  const { story, party } = played
  played.id = done(
    await openDraft(
      party.applicant,
      {
        ...{ organisationId: party.organisationId, initiativeKind: story.kind, title: story.title },
        ...(story.scheme === undefined ? {} : { scheme: story.scheme }),
      },
      true,
    ),
  ).id
  const application = await loadApplication(db, played.id)
  const { charter } = await charterById(application?.charterId ?? '')
  const answers = { ...carefulAnswers(today()), ...story.answers }
  const asked = charter.criteria.filter(({ id }) => !(story.unanswered ?? []).includes(id))
  const patch = Object.fromEntries(
    asked.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, { value: answers[id] }]])),
  )
  done(
    await saveDraft(party.applicant, {
      id: played.id,
      revision: application?.revision ?? 1,
      patch: { answers: patch },
    }),
  )
  const piece = await demonstrationPiece(story.title)
  for (const { id, evidence } of asked)
    if (evidence) done(await addEvidence(party.applicant, { id: played.id, criterionId: id, files: [piece] }))
}

async function submit({ id, party }: Played): Promise<void> {
  done(await submitApplication(party.applicant, { id, revision: (await loadApplication(db, id))?.revision ?? 0 }))
}

async function examine({ id, story, actors }: Played): Promise<void> {
  const report = await latestReport(db, id)
  for (const { id: criterionId, status } of report?.criteria ?? []) {
    const isNotMet = story.notMet?.includes(criterionId)
    if (isNotMet || status === 'needs-judgement')
      done(
        await noteFinding(actors.instructor, {
          id,
          criterionId,
          outcome: isNotMet ? 'not-met' : 'met',
          note: isNotMet ? 'Rien dans le dossier ne le montre.' : 'La réponse est précise et vérifiable.',
        }),
      )
  }
  done(await sendToCommittee(actors.instructor, { id }))
}

async function decide({ id, story, actors }: Played, outcome: Decision['outcome']): Promise<void> {
  const reasons = Object.fromEntries(
    (story.notMet ?? []).map((criterionId) => [
      criterionId,
      unmet[criterionId] ?? 'Rien dans le dossier ne le montre.',
    ]),
  )
  const plan = [
    { commitment: 'Publier une évaluation avec des participants', dueOn: addDays(today(), 180) },
    ...(story.lateCommitment === undefined ? [] : [{ commitment: story.lateCommitment, dueOn: addDays(today(), 30) }]),
  ]
  const decision: Decision = {
    outcome,
    summary:
      story.summary ??
      'La démarche respecte la charte. Le comité relève le soin mis à aller vers celles et ceux qui ne participent pas d’habitude.',
    reasons,
    support: outcome === 'closed' ? [] : support,
    actionPlan: outcome === 'granted-with-plan' ? plan : [],
  }
  const committee = story.scheme === undefined ? actors.committee : actors.committees?.get(story.scheme)
  if (!committee) throw new Error(`nobody decides on ${story.scheme} in the demonstration`)
  done(await decideApplication(committee, { id, decision }))
}

/** What is played after the draft, with the days between: the procedure's own acts, as far as the story goes. */
const chapters: Readonly<Record<Ending, readonly { after: number; play: (played: Played) => Promise<unknown> }[]>> =
  (() => {
    const submitted = [{ after: 4, play: submit }]
    const taken = [
      ...submitted,
      { after: 3, play: async ({ actors, id }: Played) => done(await takeApplication(actors.instructor, { id })) },
    ]
    const judged = [...taken, { after: 9, play: examine }]
    const decided = (outcome: Decision['outcome']) => [
      ...judged,
      { after: 8, play: (played: Played) => decide(played, outcome) },
    ]
    const ask = ({ actors, id }: Played) =>
      requestCompletion(actors.instructor, {
        id,
        reason: 'Dites qui évalue la démarche et quand son bilan sera public.',
        criteria: { evaluation: 'incomplete' },
      }).then(done)
    const revoke = ({ actors, id }: Played) =>
      transact(async (tx) => {
        const { id: certificateId, number } = await tx.certificate.findUniqueOrThrow({ where: { applicationId: id } })
        const reason = 'La démarche s’est arrêtée\u00a0; l’organisation l’a fait savoir.'
        await revokeCertificate(tx, { actor: actors.committee, certificateId, number, reason })
      })
    return {
      draft: [],
      submitted,
      'under-review': taken,
      'to-complete': [...taken, { after: 5, play: ask }],
      'in-committee': judged,
      granted: decided('granted'),
      'granted-with-plan': decided('granted-with-plan'),
      refused: decided('refused'),
      closed: decided('closed'),
      revoked: [...decided('granted'), { after: 40, play: revoke }],
    }
  })()

/**
 * Plays the demonstration's applications with the portal's own commands, oldest act first, with the clock set back, then
 * restored. Titles and answers are fictional. The oldest act is at most `days` ago; where the charter came into force
 * more lately, the story is told in less time.
 */
export async function seedDemonstrationApplications(
  parties: readonly DemonstrationParty[],
  actors: DemonstrationActors,
  { days = 240 }: { days?: number } = {},
): Promise<void> {
  // Told once: nothing is added over what a former start has left.
  if (
    (await db.application.count({
      where: { organisationId: { in: parties.map(({ organisationId }) => organisationId) } },
    })) > 0
  )
    return
  const present = now()
  const version = await charterInForce(today())
  const [first] = parties
  if (!version || !first) return
  const longest = Math.max(...stories.map(({ daysAgo }) => daysAgo))
  const span = Math.min(days, daysBetween(version.charter.inForceFrom, today()))
  const isTold = ({ scheme }: Story) => scheme === undefined || actors.committees?.has(scheme)
  const scenes = stories.filter(isTold).flatMap((story, index) => {
    const played: Played = { story, actors, id: '', party: parties[index % parties.length] ?? first }
    let day = story.daysAgo
    return [
      { day, play: () => open(played) },
      ...chapters[story.ending].map(({ after, play }) => {
        day -= after
        return { day, play: () => play(played) }
      }),
    ]
  })
  try {
    for (const { day, play } of scenes.sort((a, b) => b.day - a.day)) {
      const at = new Date(present.getTime() - Math.round((Math.max(0, day) * span * 86_400_000) / longest))
      setClock(() => at)
      await play()
    }
  } finally {
    setClock()
  }
}

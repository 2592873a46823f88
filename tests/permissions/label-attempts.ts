import { addEvidence } from '~/modules/label/commands/add-evidence.server'
import { assignApplication } from '~/modules/label/commands/assign-application.server'
import { decideApplication } from '~/modules/label/commands/decide-application.server'
import { loadCharter } from '~/modules/label/commands/load-charter.server'
import { noteFinding } from '~/modules/label/commands/note-finding.server'
import { openDraft } from '~/modules/label/commands/open-draft.server'
import { removeEvidence } from '~/modules/label/commands/remove-evidence.server'
import { requestCompletion } from '~/modules/label/commands/request-completion.server'
import { saveDraft } from '~/modules/label/commands/save-draft.server'
import { sendBack } from '~/modules/label/commands/send-back.server'
import { sendToCommittee } from '~/modules/label/commands/send-to-committee.server'
import { submitApplication } from '~/modules/label/commands/submit-application.server'
import { takeApplication } from '~/modules/label/commands/take-application.server'
import { withdrawApplication } from '~/modules/label/commands/withdraw-application.server'
import type { Decision } from '~/modules/label/rules/decision'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import {
  charterFile,
  given,
  inCommittee,
  type Party,
  pdf,
  readyDraft,
  submitted,
  underReview,
} from '../factories/label'
import { createPerson } from '../factories/people'
import type { Attempt } from './attempts'
import type { World } from './world'

/** A file before the committee that one of its members instructed. */
const instructedByCommittee = (world: World) =>
  inCommittee(party(world), { ...personIn(world, 'committee'), roles: ['label-instructor'] })

const grant: Decision = {
  outcome: 'granted',
  summary: 'La démarche tient la charte.',
  reasons: {},
  support: [{ kind: 'training', note: 'Une journée.' }],
  actionPlan: [],
}

function personIn(world: World, name: 'representative' | 'instructor' | 'committee'): Person & { email: string } {
  const person = world.people.get(name)
  if (!person) throw new Error(`no ${name}`)
  return person
}
const party = (world: World): Party => ({
  organisation: world.organisation,
  applicant: personIn(world, 'representative'),
})
/** The column 'instructor' holds the file; the others try on a file that is theirs to hold only by their role. */
const holder = (world: World) => personIn(world, 'instructor')

export const labelAttempts: readonly Attempt[] = [
  {
    line: 'label.open-application',
    command: 'openDraft',
    prepare:
      async ({ organisation }) =>
      (actor) =>
        openDraft(
          actor,
          { organisationId: organisation.id, initiativeKind: 'debate', title: `Démarche ${newId()}` },
          true,
        ),
  },
  {
    line: 'label.write-application',
    command: 'saveDraft',
    prepare: async (world) => {
      const { id, revision } = await readyDraft(party(world))
      return (actor) => saveDraft(actor, { id, revision, patch: { answers: { 'written-rules': { value: false } } } })
    },
  },
  {
    line: 'label.write-application',
    command: 'addEvidence',
    prepare: async (world) => {
      const { id } = await readyDraft(party(world))
      const { criterionId } = await db.evidence.findFirstOrThrow({ where: { applicationId: id } })
      return (actor) => addEvidence(actor, { id, criterionId, files: [pdf('autre')] })
    },
  },
  {
    line: 'label.write-application',
    command: 'removeEvidence',
    prepare: async (world) => {
      const { id } = await readyDraft(party(world))
      const piece = await db.evidence.findFirstOrThrow({ where: { applicationId: id } })
      return (actor) => removeEvidence(actor, { id, evidenceId: piece.id })
    },
  },
  {
    line: 'label.submit-application',
    command: 'submitApplication',
    prepare: async (world) => {
      const draft = await readyDraft(party(world))
      return (actor) => submitApplication(actor, draft)
    },
  },
  {
    line: 'label.withdraw-application',
    command: 'withdrawApplication',
    prepare: async (world) => {
      const id = await submitted(party(world))
      return (actor) => withdrawApplication(actor, { id, reason: 'Nous renonçons.' })
    },
  },
  {
    line: 'label.take-application',
    command: 'takeApplication',
    prepare: async (world) => {
      const id = await submitted(party(world))
      return (actor) => takeApplication(actor, { id })
    },
  },
  {
    line: 'label.take-application (draft)',
    command: 'takeApplication',
    prepare: async (world) => {
      const { id } = await readyDraft(party(world))
      return (actor) => takeApplication(actor, { id })
    },
  },
  {
    line: 'label.assign-application',
    command: 'assignApplication',
    prepare: async (world) => {
      const id = await underReview(party(world), await createPerson({ roles: ['label-instructor'] }))
      const { id: instructorId } = await createPerson({ roles: ['label-instructor'] })
      return (actor) => assignApplication(actor, { id, instructorId })
    },
  },
  {
    line: 'label.note-finding',
    command: 'noteFinding',
    prepare: async (world) => {
      const id = await underReview(party(world), holder(world))
      return (actor) => noteFinding(actor, { id, criterionId: 'written-rules', outcome: 'met', note: '' })
    },
  },
  {
    line: 'label.note-finding (taken by another)',
    command: 'noteFinding',
    prepare: async (world) => {
      const id = await underReview(party(world), await createPerson({ roles: ['label-instructor'] }))
      return (actor) => noteFinding(actor, { id, criterionId: 'written-rules', outcome: 'met', note: '' })
    },
  },
  {
    line: 'label.request-completion',
    command: 'requestCompletion',
    prepare: async (world) => {
      const id = await underReview(party(world), holder(world))
      return (actor) =>
        requestCompletion(actor, { id, reason: 'Il manque une pièce.', criteria: { 'written-rules': 'incorrect' } })
    },
  },
  {
    line: 'label.request-completion (taken by another)',
    command: 'requestCompletion',
    prepare: async (world) => {
      const id = await underReview(party(world), await createPerson({ roles: ['label-instructor'] }))
      return (actor) => requestCompletion(actor, { id, reason: 'Il manque une pièce.', criteria: {} })
    },
  },
  {
    line: 'label.send-to-committee',
    command: 'sendToCommittee',
    prepare: async (world) => {
      const id = await inCommittee(party(world), holder(world))
      given(await sendBack(personIn(world, 'committee'), { id, reason: 'À revoir.' }))
      return (actor) => sendToCommittee(actor, { id })
    },
  },
  {
    line: 'label.send-back',
    command: 'sendBack',
    prepare: async (world) => {
      const id = await inCommittee(party(world), holder(world))
      return (actor) => sendBack(actor, { id, reason: 'À revoir.' })
    },
  },
  {
    line: 'label.decide-application',
    command: 'decideApplication',
    prepare: async (world) => {
      const id = await inCommittee(party(world), holder(world))
      return (actor) => decideApplication(actor, { id, decision: grant })
    },
  },
  {
    line: 'label.decide-application (draft)',
    command: 'decideApplication',
    prepare: async (world) => {
      const { id } = await readyDraft(party(world))
      return (actor) => decideApplication(actor, { id, decision: grant })
    },
  },
  {
    line: 'label.decide-application (instructed)',
    command: 'decideApplication',
    prepare: async (world) => {
      const id = await instructedByCommittee(world)
      return (actor) => decideApplication(actor, { id, decision: grant })
    },
  },
  {
    line: 'label.send-back (instructed)',
    command: 'sendBack',
    prepare: async (world) => {
      const id = await instructedByCommittee(world)
      return (actor) => sendBack(actor, { id, reason: 'À revoir.' })
    },
  },
  {
    line: 'label.close-application (instructed)',
    command: 'decideApplication, closing',
    prepare: async (world) => {
      const id = await instructedByCommittee(world)
      return (actor) =>
        decideApplication(actor, {
          id,
          decision: { ...grant, outcome: 'closed', summary: 'Plus de réponse.', support: [] },
        })
    },
  },
  {
    line: 'label.close-application',
    command: 'decideApplication, closing',
    prepare: async (world) => {
      const id = await inCommittee(party(world), holder(world))
      return (actor) =>
        decideApplication(actor, {
          id,
          decision: { ...grant, outcome: 'closed', summary: 'Plus de réponse.', support: [] },
        })
    },
  },
  {
    line: 'label.load-charter',
    command: 'loadCharter',
    prepare: async () => (actor) => loadCharter(actor, charterFile),
  },
]

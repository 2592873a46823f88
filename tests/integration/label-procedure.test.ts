import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { decideApplication } from '~/modules/label/commands/decide-application.server'
import { noteFinding } from '~/modules/label/commands/note-finding.server'
import { requestCompletion } from '~/modules/label/commands/request-completion.server'
import { sendBack } from '~/modules/label/commands/send-back.server'
import { sendToCommittee } from '~/modules/label/commands/send-to-committee.server'
import { submitApplication } from '~/modules/label/commands/submit-application.server'
import { takeApplication } from '~/modules/label/commands/take-application.server'
import { withdrawApplication } from '~/modules/label/commands/withdraw-application.server'
import type { Decision } from '~/modules/label/rules/decision'
import { type Event, isClockRunning, isGranted, transitions } from '~/modules/label/rules/states'
import { loadApplication } from '~/modules/label/store.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { codeOf, createParty, given, type Party, readyDraft, setUpCharter } from '../factories/label'
import { createPerson } from '../factories/people'

let instructor: Person
let committee: Person
let party: Party

beforeAll(async () => {
  given(await setUpCharter())
  instructor = await createPerson({ roles: ['label-instructor'] })
  committee = await createPerson({ roles: ['label-committee'] })
  party = await createParty()
})

const decision = (outcome: Decision['outcome']): Decision => ({
  outcome,
  summary: 'Voici pourquoi.',
  reasons: {},
  support: [],
  actionPlan: outcome === 'granted-with-plan' ? [{ commitment: 'Faire', dueOn: '2099-01-01' }] : [],
})

/** Each act with all that its guard asks for, so that only the state decides; a refusal has no reason here, so it is left out. */
const acts: Partial<Record<Event, (id: string, revision: number) => Promise<unknown>>> = {
  submit: (id, revision) => submitApplication(party.applicant, { id, revision }),
  take: (id) => takeApplication(instructor, { id }),
  'request-completion': (id) => requestCompletion(instructor, { id, reason: 'Précisez.', criteria: {} }),
  'send-to-committee': async (id) => {
    for (const criterionId of ['equidistance', 'sharing', 'evaluation'])
      await noteFinding(instructor, { id, criterionId, outcome: 'met', note: '' })
    return sendToCommittee(instructor, { id })
  },
  'send-back': (id) => sendBack(committee, { id, reason: 'Encore.' }),
  grant: (id) => decideApplication(committee, { id, decision: decision('granted') }),
  'grant-with-plan': (id) => decideApplication(committee, { id, decision: decision('granted-with-plan') }),
  close: (id) => decideApplication(committee, { id, decision: decision('closed') }),
  withdraw: (id) => withdrawApplication(party.applicant, { id, reason: '' }),
}

describe('the acts, in any order', () => {
  it('go where the table says, or nowhere', { timeout: 120_000 }, async () => {
    const events = Object.keys(acts) as (keyof typeof acts)[]
    // The procedure's own order is drawn more often, or few sequences would leave the first states.
    const usual = fc.constantFrom<keyof typeof acts>(
      'submit',
      'take',
      'send-to-committee',
      'grant',
      'request-completion',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...events) }), {
          minLength: 4,
          maxLength: 9,
        }),
        async (sequence) => {
          const { id } = await readyDraft(party)
          for (const event of sequence) {
            const before = await loadApplication(db, id)
            if (!before) throw new Error('lost')
            await acts[event]?.(id, before.revision)
            const after = await loadApplication(db, id)
            const name = event === 'submit' && before.state === 'to-complete' ? 'complete' : event
            const row = transitions.find((one) => one.from === before.state && one.event === name)
            expect(after?.state, `${before.state} ${event}`).toBe(row?.to ?? before.state)
            expect(after?.clockStartedOn === null).toBe(!isClockRunning(after?.state ?? 'draft'))
            expect(after?.dueOn === null).toBe(after?.clockStartedOn === null)
            const history = await db.applicationTransition.findMany({
              where: { applicationId: id },
              orderBy: { id: 'asc' },
            })
            expect(history.every((step, index) => index === 0 || step.fromState === history[index - 1]?.toState)).toBe(
              true,
            )
            expect(history.at(-1)?.toState ?? 'draft').toBe(after?.state)
            expect(await db.certificate.count({ where: { applicationId: id } })).toBe(
              after && isGranted(after.state) ? 1 : 0,
            )
          }
          // Leaves no open draft behind, which the next run would be offered again.
          expect(['ok', 'state-forbids']).toContain(
            codeOf(await withdrawApplication(party.applicant, { id, reason: '' })),
          )
        },
      ),
      { numRuns: 15 },
    )
  })
})

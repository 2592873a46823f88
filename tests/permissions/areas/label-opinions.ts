import { correctOpinion } from '~/modules/label/commands/correct-opinion.server'
import { askOpinion } from '~/modules/label/commands/ask-opinion.server'
import { remindOpinion, revokeOpinion } from '~/modules/label/commands/follow-opinion.server'
import { declineOpinion, giveOpinion } from '~/modules/label/commands/give-opinion.server'
import { correctVisit } from '~/modules/label/commands/correct-visit.server'
import { recordVisit } from '~/modules/label/commands/record-visit.server'
import { tendOpinions } from '~/modules/label/commands/tend-opinions.server'
import { now, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Actor, visitor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import type { Outcome } from '~/platform/pure/outcome'
import { createParty, given, type Party, pdf, underReview } from '../../factories/label'
import { askedOpinion, opinionAsked } from '../../factories/label-opinions'
import { createPerson } from '../../factories/people'
import type { Attempt } from '../attempts'
import type { Build } from '../subjects'
import { actFor, type World } from '../world'
import type { Area } from './area'

const link =
  (byLink: boolean): Build =>
  (_actor, name) => ({ byLink, conflicted: ['contributor', 'representative', 'conflicted'].includes(name) })

function personIn(world: World, name: 'representative' | 'instructor') {
  const person = world.people.get(name)
  if (!person) throw new Error(`no ${name}`)
  return person
}
/** A visit that the instructor reported on, or somebody else. */
const visited =
  (byInstructor: boolean): Build =>
  (actor, name) => ({
    ...{ conflicted: name === 'conflicted', assignedToId: null, wasSubmitted: true, wasAppealed: false },
    committee: 'label-committee',
    recordedById: byInstructor && name === 'instructor' && actor.kind === 'person' ? actor.id : 'somebody else',
  })
const file = (world: World) => {
  const party: Party = { organisation: world.organisation, applicant: personIn(world, 'representative') }
  return underReview(party, personIn(world, 'instructor'))
}
const asked = async (world: World) => {
  const id = await file(world)
  return { id, ...(await opinionAsked(personIn(world, 'instructor'), id)) }
}
const visit = { visitedOn: today(), place: 'Salle d’essai', participants: 'La présidence.', report: 'Vu sur place.' }

/** The same act by a link, and without the right one. */
const byLink = (command: string, run: (actor: Actor, token: string) => Promise<Outcome<unknown>>): Attempt[] => [
  { line: 'label.give-opinion', command, prepare: async () => (actor) => run(actor, 'rien-de-tel') },
  {
    line: 'label.give-opinion (by its link)',
    command,
    prepare: async (world) => {
      const { token } = await asked(world)
      return (actor) => run(actor, token)
    },
  },
]

export const labelOpinions: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  label.ask-opinion                               ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·
  label.ask-opinion (taken by another)            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.record-visit                              ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·
  label.record-visit (taken by another)           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.correct-visit                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.correct-visit (own)                       ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·
  label.give-opinion                              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.give-opinion (by its link)                ●   ●   ●   ·   ·   ●   ●   ●   ·   ●   ●   ●   ●   ●   ·
  label.tend-opinions                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
`,
  subjects: {
    'label.give-opinion': { '': link(false), 'by its link': link(true) },
    'label.correct-visit': { '': visited(false), own: visited(true) },
    'label.tend-opinions': { '': () => null },
  },
  commands: {
    'modules/label/commands/ask-opinion': { askOpinion: ['label.ask-opinion'] },
    'modules/label/commands/correct-opinion': { correctOpinion: ['label.give-opinion'] },
    'modules/label/commands/follow-opinion': {
      remindOpinion: ['label.ask-opinion'],
      revokeOpinion: ['label.ask-opinion'],
    },
    'modules/label/commands/give-opinion': {
      giveOpinion: ['label.give-opinion'],
      declineOpinion: ['label.give-opinion'],
    },
    'modules/label/commands/correct-visit': { correctVisit: ['label.correct-visit'] },
    'modules/label/commands/record-visit': { recordVisit: ['label.record-visit'] },
    'modules/label/commands/tend-opinions': { tendOpinions: ['label.tend-opinions'] },
  },
  attempts: [
    {
      line: 'label.ask-opinion',
      command: 'askOpinion',
      prepare: async (world) => {
        const id = await file(world)
        return (actor) => askOpinion(actor, { id, ...askedOpinion() })
      },
    },
    {
      line: 'label.ask-opinion (taken by another)',
      command: 'askOpinion',
      prepare: async (world) => {
        const party = { organisation: world.organisation, applicant: personIn(world, 'representative') }
        const id = await underReview(party, await createPerson({ roles: ['label-instructor'] }))
        return (actor) => askOpinion(actor, { id, ...askedOpinion() })
      },
    },
    {
      line: 'label.ask-opinion',
      command: 'revokeOpinion',
      prepare: async (world) => {
        const { id, opinionId } = await asked(world)
        return (actor) => revokeOpinion(actor, { id, opinionId })
      },
    },
    {
      line: 'label.ask-opinion',
      command: 'remindOpinion',
      prepare: async (world) => {
        const { id, opinionId } = await asked(world)
        return (actor) => remindOpinion(actor, { id, opinionId })
      },
    },
    {
      line: 'label.record-visit',
      command: 'recordVisit',
      prepare: async (world) => {
        const id = await file(world)
        return (actor) => recordVisit(actor, { id, ...visit, files: [pdf('visite')] })
      },
    },
    {
      line: 'label.correct-visit',
      command: 'correctVisit',
      prepare: async (world) => {
        const id = await file(world)
        const recordedById = (await createPerson({ roles: ['label-instructor'] })).id
        const visitId = newId()
        await db.labelVisit.create({
          data: { ...visit, id: visitId, applicationId: id, recordedById, recordedAt: now() },
        })
        return (actor) => correctVisit(actor, { id, visitId, ...visit, files: [] })
      },
    },
    {
      line: 'label.correct-visit (own)',
      command: 'correctVisit',
      prepare: async (world) => {
        const id = await file(world)
        const { visitId } = given(await recordVisit(personIn(world, 'instructor'), { id, ...visit, files: [] }))
        return (actor) => correctVisit(actor, { id, visitId, ...visit, files: [] })
      },
    },
    ...byLink('giveOpinion', (actor, token) => giveOpinion(actor, { token, answer: null, text: 'Elle tient.' })),
    { line: 'label.give-opinion', command: 'correctOpinion', prepare: async () => (actor) => correctOpinion(actor, { token: 'rien-de-tel', answer: null, text: 'Mieux.' }) }, // prettier-ignore
    {
      line: 'label.give-opinion (by its link)',
      command: 'correctOpinion',
      prepare: async (world) => {
        const { token } = await asked(world)
        given(await giveOpinion(visitor, { token, answer: null, text: 'Elle tient.' }))
        return (actor) => correctOpinion(actor, { token, answer: null, text: 'Elle tient presque.' })
      },
    },
    ...byLink('declineOpinion', (actor, token) => declineOpinion(actor, { token, reason: '' })),
    { line: 'label.tend-opinions', command: 'tendOpinions', prepare: async () => (actor) => tendOpinions(actor) },
  ],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /equipe/label/:id/avis                       → · · · · · ● ● · · · · · ·
  /equipe/label/:id/visites                    → · · · · · ● ● · · · · · ·
  /avis/:token                                 ● ● ● · · ● ● ● · ● ● ● ● ●
  /avis/:token/pieces/:id                      ·
`,
  formsOnly: [],
  addresses: async (world) => {
    const { organisation, applicant } = await createParty()
    for (const name of ['contributor', 'representative', 'conflicted'] as const)
      await actFor(organisation.id, world.people.get(name)?.id ?? '', 'contributor')
    const instructor = personIn(world, 'instructor')
    const id = await underReview({ organisation, applicant }, instructor)
    const question = 'La règle tient-elle les acteurs à égale distance\u202f?'
    const { token } = await opinionAsked(instructor, id, { question })
    const piece = await db.evidence.findFirstOrThrow({ where: { applicationId: id } })
    return [
      ['/equipe/label/:id/avis', `/equipe/label/${id}/avis`],
      ['/equipe/label/:id/visites', `/equipe/label/${id}/visites`],
      ['/avis/:token', `/avis/${token}`],
      // Its link shows no evidence: not to anybody.
      ['/avis/:token/pieces/:id', `/avis/${token}/pieces/${piece.fileId}`],
    ]
  },
}

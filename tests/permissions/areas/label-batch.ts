import { actInBatch } from '~/modules/label/commands/act-in-batch.server'
import { releaseApplication } from '~/modules/label/commands/release-application.server'
import { remindApplicant } from '~/modules/label/commands/remind-applicant.server'
import { remindOpinions } from '~/modules/label/commands/remind-opinions.server'
import { requestCompletion } from '~/modules/label/commands/request-completion.server'
import { today } from '~/platform/clock.server'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { given, type Party, submitted, underReview } from '../../factories/label'
import { opinionAsked } from '../../factories/label-opinions'
import { createPerson } from '../../factories/people'
import type { World } from '../world'
import type { Area } from './area'

function personIn(world: World, name: 'representative' | 'instructor') {
  const person = world.people.get(name)
  if (!person) throw new Error(`no ${name}`)
  return person
}
const party = (world: World): Party => ({
  organisation: world.organisation,
  applicant: personIn(world, 'representative'),
})
async function awaited(world: World, instructor: Person): Promise<string> {
  const id = await underReview(party(world), instructor)
  given(await requestCompletion(instructor, { id, reason: 'Il manque une pièce.', criteria: {} }))
  return id
}
const another = () => createPerson({ roles: ['label-instructor'] })

export const labelBatch: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  label.act-in-batch                              ·   ·   ·   ·   ·   ·   ●   ·   ●   ·   ·   ·   ·   ·   ·
  label.release-application                       ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·
  label.remind-applicant                          ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·
  label.remind-applicant (taken by another)       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
`,
  subjects: { 'label.act-in-batch': { '': () => null } },
  commands: {
    'modules/label/commands/act-in-batch': { actInBatch: ['label.act-in-batch'] },
    'modules/label/commands/release-application': { releaseApplication: ['label.release-application'] },
    'modules/label/commands/remind-applicant': { remindApplicant: ['label.remind-applicant'] },
    'modules/label/commands/remind-opinions': { remindOpinions: ['label.ask-opinion'] },
    'modules/label/commands/tell': {
      tell: { none: 'a part of each act that tells somebody' },
      wasTold: { none: 'a part of each act that tells somebody once' },
    },
  },
  attempts: [
    {
      line: 'label.act-in-batch',
      command: 'actInBatch',
      prepare: async (world) => {
        const ids = [await submitted(party(world))]
        return (actor) => actInBatch(actor, { act: 'take', ids, instructorId: null })
      },
    },
    {
      line: 'label.release-application',
      command: 'releaseApplication',
      prepare: async (world) => {
        const id = await underReview(party(world), await another())
        return (actor) => releaseApplication(actor, { id })
      },
    },
    {
      line: 'label.remind-applicant',
      command: 'remindApplicant',
      prepare: async (world) => {
        const id = await awaited(world, personIn(world, 'instructor'))
        return (actor) => remindApplicant(actor, { id })
      },
    },
    {
      line: 'label.remind-applicant (taken by another)',
      command: 'remindApplicant',
      prepare: async (world) => {
        const id = await awaited(world, await another())
        return (actor) => remindApplicant(actor, { id })
      },
    },
    {
      line: 'label.ask-opinion',
      command: 'remindOpinions',
      prepare: async (world) => {
        const instructor = personIn(world, 'instructor')
        const id = await underReview(party(world), instructor)
        await opinionAsked(instructor, id, { dueOn: addDays(today(), 2) })
        return (actor) => remindOpinions(actor, { id })
      },
    },
  ],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /equipe/label/lot                            → · · · · · ● · ● · · · · ·
`,
  formsOnly: [],
  addresses: async () => [],
}

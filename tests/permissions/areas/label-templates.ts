import { archiveTemplate } from '~/modules/label/commands/archive-template.server'
import { bringBackTemplate, saveTemplate } from '~/modules/label/commands/save-template.server'
import { sendLetter } from '~/modules/label/commands/send-letter.server'
import type { Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { createParty, given, type Party } from '../../factories/label'
import { grantedLabel } from '../../factories/label-life'
import { createPerson } from '../../factories/people'
import { actFor, type World } from '../world'
import type { Area } from './area'

const instructor = () => createPerson({ roles: ['label-instructor'] })
const text = { use: 'reminder', name: 'Relance d’essai', fr: 'Bonjour {{organisation}},', en: '' } as const
const kept = async () => given(await saveTemplate(await instructor(), { ...text, id: null, version: 0 }))
const letter = { kind: 'decision', text: 'Madame, Monsieur,', locale: 'fr' } as const

function party(world: World): Party {
  const applicant = world.people.get('representative')
  if (!applicant) throw new Error('no representative')
  return { organisation: world.organisation, applicant }
}

export const labelTemplates: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  label.see-templates                             ·   ·   ·   ·   ·   ·   ●   ●   ●   ·   ·   ·   ·   ·   ·
  label.write-templates                           ·   ·   ·   ·   ·   ·   ●   ·   ●   ·   ·   ·   ·   ·   ·
  label.send-letter                               ·   ·   ·   ·   ·   ·   ●   ●   ·   ·   ·   ·   ·   ·   ·
  label.send-letter (draft)                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
`,
  subjects: { 'label.see-templates': { '': () => null }, 'label.write-templates': { '': () => null } },
  commands: {
    'modules/label/commands/save-template': {
      saveTemplate: ['label.write-templates'],
      bringBackTemplate: ['label.write-templates'],
    },
    'modules/label/commands/archive-template': { archiveTemplate: ['label.write-templates'] },
    'modules/label/commands/send-letter': { sendLetter: ['label.send-letter'] },
    'modules/label/commands/reminder-message': { messageFor: { none: 'a part of the two reminders' } },
  },
  attempts: [
    {
      line: 'label.write-templates',
      command: 'saveTemplate',
      prepare: async () => {
        const name = newId()
        return (actor: Actor) => saveTemplate(actor, { ...text, name, id: null, version: 0 })
      },
    },
    {
      line: 'label.write-templates',
      command: 'bringBackTemplate',
      prepare: async () => {
        const { id } = await kept()
        return (actor: Actor) => bringBackTemplate(actor, { id, version: 1 })
      },
    },
    {
      line: 'label.write-templates',
      command: 'archiveTemplate',
      prepare: async () => {
        const { id } = await kept()
        return (actor: Actor) => archiveTemplate(actor, { id, isArchived: true })
      },
    },
    {
      line: 'label.send-letter',
      command: 'sendLetter',
      prepare: async (world) => {
        const { id } = await grantedLabel(party(world), await instructor())
        return (actor: Actor) => sendLetter(actor, { ...letter, id })
      },
    },
  ],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /equipe/label/modeles                        → · · · · · ● ● ● · · · · ·
  /equipe/label/modeles/:id                    → · · · · · ● · ● · · · · ·
  /equipe/label/:id/lettres                    → · · · · · ● ● · · · · · ·
  /equipe/label/:id/lettres/:letter.pdf        → · · · · · ● ● · · · · · ·
  /espace/label/:id/lettres/:letter.pdf        → · · ● ● · · · ● · · · · ·
`,
  formsOnly: [],
  addresses: async (world) => {
    const { organisation, applicant } = await createParty()
    for (const name of ['contributor', 'representative', 'conflicted'] as const)
      await actFor(organisation.id, world.people.get(name)?.id ?? '', 'contributor')
    const one = await instructor()
    const { id } = await grantedLabel({ organisation, applicant }, one)
    const { letterId } = given(await sendLetter(one, { ...letter, id }))
    return [
      ['/equipe/label/modeles/:id', `/equipe/label/modeles/${(await kept()).id}`],
      ['/equipe/label/:id/lettres', `/equipe/label/${id}/lettres`],
      ['/equipe/label/:id/lettres/:letter.pdf', `/equipe/label/${id}/lettres/${letterId}.pdf`],
      ['/espace/label/:id/lettres/:letter.pdf', `/espace/label/${id}/lettres/${letterId}.pdf`],
    ]
  },
}

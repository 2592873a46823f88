import { adoptStatutes } from '~/modules/members/commands/adopt-statutes.server'
import { createDraft } from '~/modules/statutes/commands/create-draft.server'
import { deleteDraft } from '~/modules/statutes/commands/delete-draft.server'
import { loadStatutes } from '~/modules/statutes/commands/load-statutes.server'
import { mapMembers } from '~/modules/statutes/commands/map-members.server'
import { saveDraft } from '~/modules/statutes/commands/save-draft.server'
import { exampleOf } from '~/modules/statutes/examples'
import { adoptionAfterLatest, setUpStatutes, startDraft } from '../../factories/statutes'
import type { Area } from './area'

export const statutes: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  statutes.load                                   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  statutes.see-drafts                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  statutes.write-draft                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  statutes.adopt                                  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
`,
  subjects: { 'statutes.': { '': () => null } },
  commands: {
    'modules/members/commands/adopt-statutes': { adoptStatutes: ['statutes.adopt'] },
    'modules/members/commands/take-adoption-effect': {
      takeAdoptionEffect: { none: 'the job that an adoption queues for its day of effect' },
    },
    'modules/members/commands/tell-adoption': { sendAdoption: { none: 'the job that an adoption queues' } },
    'modules/statutes/commands/create-draft': { createDraft: ['statutes.write-draft'] },
    'modules/statutes/commands/delete-draft': { deleteDraft: ['statutes.write-draft'] },
    'modules/statutes/commands/map-members': { mapMembers: ['statutes.write-draft'] },
    'modules/statutes/commands/save-draft': { saveDraft: ['statutes.write-draft'] },
    'modules/statutes/commands/load-statutes': { loadStatutes: ['statutes.load'] },
  },
  attempts: [
    {
      line: 'statutes.load',
      command: 'loadStatutes',
      prepare: async () => {
        const adoption = await adoptionAfterLatest()
        return (actor) => loadStatutes(actor, exampleOf('association'), adoption)
      },
    },
    {
      line: 'statutes.write-draft',
      command: 'createDraft',
      prepare: async () => (actor) => createDraft(actor, { title: 'Essai', from: 'scic-sas', file: '' }),
    },
    {
      line: 'statutes.write-draft',
      command: 'saveDraft',
      prepare: async () => {
        const id = await startDraft()
        const posted = { 'leaving.noticeDays': '30' }
        return (actor) => saveDraft(actor, { id, revision: 1, section: 'depart', posted, change: null })
      },
    },
    {
      line: 'statutes.write-draft',
      command: 'mapMembers',
      prepare: async () => {
        const id = await startDraft()
        return (actor) => mapMembers(actor, { id, revision: 1, mapping: { categories: {}, members: {} } })
      },
    },
    {
      line: 'statutes.write-draft',
      command: 'deleteDraft',
      prepare: async () => {
        const id = await startDraft()
        return (actor) => deleteDraft(actor, { id })
      },
    },
    {
      line: 'statutes.adopt',
      command: 'adoptStatutes',
      prepare: async () => {
        const id = await startDraft()
        const adoption = await adoptionAfterLatest()
        return (actor) => adoptStatutes(actor, { id, revision: 1, ...adoption })
      },
    },
  ],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /statuts                                     ●
  /statuts/comment-se-compte-un-vote           ●
  /statuts/versions/:version                   ●
  /statuts/versions/:version.json              ●
  /equipe/statuts                              → · · · · · · · · · · ● ● ·
  /equipe/statuts/:id.json                     → · · · · · · · · · · ● ● ·
  /equipe/statuts/:id/adopter                  → · · · · · · · · · · ● ● ·
  /equipe/statuts/:id/relire                   → · · · · · · · · · · ● ● ·
  /equipe/statuts/:id/societaires              → · · · · · · · · · · ● ● ·
  /equipe/statuts/:id/:section                 → · · · · · · · · · · ● ● ·
`,
  formsOnly: [],
  addresses: async () => {
    const { version } = await setUpStatutes(exampleOf('scic-sas'))
    const id = await startDraft()
    return [
      ['/equipe/statuts/:id.json', `/equipe/statuts/${id}.json`],
      ['/equipe/statuts/:id/adopter', `/equipe/statuts/${id}/adopter`],
      ['/equipe/statuts/:id/relire', `/equipe/statuts/${id}/relire`],
      ['/equipe/statuts/:id/societaires', `/equipe/statuts/${id}/societaires`],
      ['/equipe/statuts/:id/:section', `/equipe/statuts/${id}/votes`],
      ['/statuts/versions/:version', `/statuts/versions/${version}`],
      ['/statuts/versions/:version.json', `/statuts/versions/${version}.json`],
    ]
  },
}

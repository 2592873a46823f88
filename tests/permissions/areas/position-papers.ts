import { publishPaper, returnPaper } from '~/modules/position-papers/commands/examine-paper.server'
import { submitPaper, takePaperBack, withdrawPaper } from '~/modules/position-papers/commands/send-paper.server'
import { setTemplate } from '~/modules/position-papers/commands/set-template.server'
import { beginPaper, savePaper } from '~/modules/position-papers/commands/write-paper.server'
import { usualTemplate } from '~/modules/position-papers/rules/template'
import type { Actor } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'
import { createOrganisationOf } from '../../factories/organisations'
import { paperOf, type PaperStep } from '../../factories/position-papers'
import { debateWithWorkshops } from '../../factories/workshops'
import { theOrganisation } from '../actors'
import type { Attempt } from '../attempts'
import type { Build, Builds } from '../subjects'
import type { Area } from './area'

const inState =
  (state: string): Build =>
  () => ({ organisationId: theOrganisation, state })
const seen: Builds = {
  '': inState('draft'),
  sent: inState('submitted'),
  published: inState('published'),
  withdrawn: inState('withdrawn'),
}

/** A paper of the world's organisation, brought to a step, and what a column does with it. */
const attempt = (
  line: string,
  command: string,
  step: PaperStep,
  run: (actor: Actor, named: { id: string; revision: number }) => Promise<Outcome<unknown>>,
): Attempt => ({
  line,
  command,
  prepare: async ({ organisation }) => {
    const paper = await paperOf(organisation.id, step)
    return (actor) => run(actor, paper)
  },
})

export const positionPapers: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  position-papers.write                           ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·
  position-papers.submit                          ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  position-papers.see                             ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·
  position-papers.see (sent)                      ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·   ●   ●   ·
  position-papers.see (published)                 ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  position-papers.see (withdrawn)                 ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  position-papers.examine                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  position-papers.set-template                    ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
`,
  subjects: {
    'position-papers.': { '': () => ({ organisationId: theOrganisation }) },
    'position-papers.see': seen,
    'position-papers.set-template': { '': () => null },
  },
  commands: {
    'modules/position-papers/commands/write-paper': {
      beginPaper: ['position-papers.write'],
      savePaper: ['position-papers.write'],
    },
    'modules/position-papers/commands/send-paper': {
      submitPaper: ['position-papers.write', 'position-papers.submit'],
      takePaperBack: ['position-papers.write', 'position-papers.submit'],
      withdrawPaper: ['position-papers.write', 'position-papers.submit'],
    },
    'modules/position-papers/commands/examine-paper': {
      publishPaper: ['position-papers.examine'],
      returnPaper: ['position-papers.examine'],
    },
    'modules/position-papers/commands/set-template': { setTemplate: ['position-papers.set-template'] },
  },
  attempts: [
    {
      line: 'position-papers.write',
      command: 'beginPaper',
      prepare: async ({ organisation }) => {
        const { id: debateId } = await debateWithWorkshops()
        return (actor) => beginPaper(actor, { debateId, organisationId: organisation.id })
      },
    },
    attempt('position-papers.write', 'savePaper', 'draft', (actor, named) =>
      savePaper(actor, { ...named, title: 'Autre titre', sections: {} }),
    ),
    attempt('position-papers.submit', 'submitPaper', 'draft', submitPaper),
    attempt('position-papers.submit', 'takePaperBack', 'submitted', takePaperBack),
    attempt('position-papers.submit', 'withdrawPaper', 'published', (actor, named) =>
      withdrawPaper(actor, { ...named, reason: 'Une erreur.' }),
    ),
    attempt('position-papers.examine', 'publishPaper', 'submitted', publishPaper),
    attempt('position-papers.examine', 'returnPaper', 'submitted', (actor, named) =>
      returnPaper(actor, { ...named, reason: 'Un nom de personne.' }),
    ),
    {
      line: 'position-papers.set-template',
      command: 'setTemplate',
      prepare: async () => {
        const { id: debateId } = await debateWithWorkshops()
        return (actor) => setTemplate(actor, { debateId, template: usualTemplate })
      },
    },
  ],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /debats/:slug/cahiers                        ●
  /debats/:slug/cahiers/:number                ●
  /debats/:slug/cahiers/:number.pdf            ●
  /espace/cahiers                              → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/cahiers/:id                          → · · ● ● · · · ● · · · · ·
  /equipe/debats/:id/cahiers                   → · · · · · · · · · · · ● ●
  /equipe/debats/:id/cahiers/:paper            → · · · · · · · · · · · ● ●
`,
  formsOnly: [],
  addresses: async ({ organisation, elsewhere }) => {
    const { debate } = await paperOf(elsewhere.id, 'published')
    const { id } = await paperOf(organisation.id, 'draft', debate)
    const sent = await paperOf((await createOrganisationOf([])).id, 'submitted', debate)
    const [at, team] = [`/debats/${debate.slug}/cahiers`, `/equipe/debats/${debate.id}/cahiers`]
    return [
      ['/debats/:slug/cahiers', at],
      ['/debats/:slug/cahiers/:number', `${at}/1`],
      ['/debats/:slug/cahiers/:number.pdf', `${at}/1.pdf`],
      ['/espace/cahiers', '/espace/cahiers'],
      ['/espace/cahiers/:id', `/espace/cahiers/${id}`],
      ['/equipe/debats/:id/cahiers', team],
      ['/equipe/debats/:id/cahiers/:paper', `${team}/${sent.id}`],
    ]
  },
}

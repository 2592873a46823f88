import { commentDraft } from '~/modules/charters/commands/comment-draft.server'
import { computeEffect } from '~/modules/charters/commands/compute-effect.server'
import { createDraft } from '~/modules/charters/commands/create-draft.server'
import { answerComment, hideComment, showComment } from '~/modules/charters/commands/moderate-comment.server'
import { giveUpDraft, openToComments } from '~/modules/charters/commands/open-draft.server'
import { publishCharter } from '~/modules/charters/commands/publish-charter.server'
import { arrangeDraft, saveDraftPart } from '~/modules/charters/commands/save-draft.server'
import { today } from '~/platform/clock.server'
import type { Actor } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'
import { addDays } from '~/platform/pure/civil-date'
import { commentOn, countedEffect, publicationTerms, startCharterDraft } from '../../factories/charters'
import type { Attempt } from '../attempts'
import type { Area } from './area'

type Named = { id: string; revision: number }
const attempt = (
  line: string,
  command: string,
  run: (actor: Actor, named: Named) => Promise<Outcome<unknown>>,
): Attempt => ({
  line,
  command,
  prepare: async () => {
    const named = await startCharterDraft()
    return (actor) => run(actor, named)
  },
})
const moderation = (
  command: string,
  run: (actor: Actor, said: { id: string; commentId: string; text: string }) => Promise<Outcome<unknown>>,
): Attempt => ({
  line: 'charters.moderate-comment',
  command,
  prepare: async () => {
    const { id } = await startCharterDraft({ open: true })
    const { commentId } = await commentOn(id)
    return (actor) => run(actor, { id, commentId, text: 'Nous en tenons compte.' })
  },
})

export const charters: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  charters.see-drafts                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  charters.see-draft                              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  charters.see-draft (opened)                     ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  charters.write-draft                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  charters.open-draft                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  charters.compute-effect                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  charters.comment                                ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  charters.comment (opened)                       ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  charters.moderate-comment                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  charters.publish                                ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
`,
  subjects: {
    'charters.': { '': () => null },
    'charters.see-draft': { '': () => ({ isOpened: false }), opened: () => ({ isOpened: true }) },
    'charters.see-drafts': { '': () => null },
    'charters.comment': { '': () => ({ isOpened: false }), opened: () => ({ isOpened: true }) },
  },
  commands: {
    'modules/charters/commands/comment-draft': { commentDraft: ['charters.comment'] },
    'modules/charters/commands/compute-effect': {
      computeEffect: ['charters.compute-effect'],
      continueEffect: { none: 'the job that a count queues' },
    },
    'modules/charters/commands/create-draft': { createDraft: ['charters.write-draft'] },
    'modules/charters/commands/moderate-comment': {
      answerComment: ['charters.moderate-comment'],
      hideComment: ['charters.moderate-comment'],
      showComment: ['charters.moderate-comment'],
    },
    'modules/charters/commands/open-draft': {
      openToComments: ['charters.open-draft'],
      giveUpDraft: ['charters.open-draft'],
    },
    'modules/charters/commands/publish-charter': { publishCharter: ['charters.publish'] },
    'modules/charters/commands/save-draft': {
      saveDraftPart: ['charters.write-draft'],
      arrangeDraft: ['charters.write-draft'],
    },
  },
  attempts: [
    attempt('charters.write-draft', 'createDraft', (actor) =>
      createDraft(actor, { title: 'Autre projet', from: 'version', file: '' }),
    ),
    attempt('charters.write-draft', 'saveDraftPart', (actor, named) =>
      saveDraftPart(actor, { ...named, part: 'articles', index: 0, posted: { id: 'equidistance' } }),
    ),
    attempt('charters.write-draft', 'arrangeDraft', (actor, named) =>
      arrangeDraft(actor, { ...named, change: { list: 'articles', move: 'add', index: 0 } }),
    ),
    attempt('charters.open-draft', 'openToComments', (actor, { id }) =>
      openToComments(actor, { id, until: addDays(today(), 20) }),
    ),
    attempt('charters.open-draft', 'giveUpDraft', (actor, { id }) => giveUpDraft(actor, { id, reason: '' })),
    attempt('charters.compute-effect', 'computeEffect', (actor, { id }) => computeEffect(actor, { id })),
    {
      line: 'charters.comment (opened)',
      command: 'commentDraft',
      prepare: async () => {
        const { id } = await startCharterDraft({ open: true })
        return (actor) => commentDraft(actor, { id, criterion: '', text: 'Le texte se lit bien.' })
      },
    },
    moderation('answerComment', answerComment),
    moderation('hideComment', hideComment),
    moderation('showComment', showComment),
    {
      line: 'charters.publish',
      command: 'publishCharter',
      prepare: async () => {
        const named = await startCharterDraft()
        await countedEffect(named.id)
        const terms = await publicationTerms()
        return (actor) => publishCharter(actor, { ...named, ...terms })
      },
    },
  ],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /label/charte/differences                    ●
  /label/charte/projets/:id                    ●
  /label/charte/projets/:id.json               ●
  /label/charte/projets/:id.pdf                ●
  /label/charte/:version.pdf                   ●
  /equipe/charte                               → · · · · · · · · · · ● ● ·
  /equipe/charte/:id                           → · · · · · · · · · · ● ● ·
  /equipe/charte/:id.json                      → · · · · · · · · · · ● ● ·
  /equipe/charte/:id/changements               → · · · · · · · · · · ● ● ·
  /equipe/charte/:id/commentaires              → · · · · · · · · · · ● ● ·
  /equipe/charte/:id/effet                     → · · · · · · · · · · ● ● ·
  /equipe/charte/:id/publier                   → · · · · · · · · · · ● ● ·
  /equipe/charte/:id/:part/:index              → · · · · · · · · · · ● ● ·
`,
  formsOnly: [],
  addresses: async () => {
    const { id } = await startCharterDraft({ open: true })
    await commentOn(id)
    const [team, open] = [`/equipe/charte/${id}`, `/label/charte/projets/${id}`]
    return [
      ['/label/charte/projets/:id', open],
      ['/label/charte/projets/:id.json', `${open}.json`],
      ['/label/charte/projets/:id.pdf', `${open}.pdf`],
      ['/label/charte/:version.pdf', '/label/charte/1.pdf'],
      ['/equipe/charte/:id', team],
      ['/equipe/charte/:id.json', `${team}.json`],
      ['/equipe/charte/:id/changements', `${team}/changements`],
      ['/equipe/charte/:id/commentaires', `${team}/commentaires`],
      ['/equipe/charte/:id/effet', `${team}/effet`],
      ['/equipe/charte/:id/publier', `${team}/publier`],
      ['/equipe/charte/:id/:part/:index', `${team}/criteres/1`],
    ]
  },
}

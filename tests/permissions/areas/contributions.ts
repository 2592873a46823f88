import { appealRemoval } from '~/modules/contributions/commands/appeal.server'
import { comment } from '~/modules/contributions/commands/comment.server'
import { confirmPending } from '~/modules/contributions/commands/confirm-pending.server'
import { contribute } from '~/modules/contributions/commands/contribute.server'
import { endFollow } from '~/modules/contributions/commands/end-follow.server'
import { enterContribution } from '~/modules/contributions/commands/enter-contribution.server'
import { mergeContribution, separateContribution } from '~/modules/contributions/commands/merge-contributions.server'
import { keepReported, removeModerated, restoreModerated } from '~/modules/contributions/commands/moderate.server'
import { publishSynthesis } from '~/modules/contributions/commands/publish-synthesis.server'
import { releaseHeld } from '~/modules/contributions/commands/release-held.server'
import { reportText } from '~/modules/contributions/commands/report.server'
import { saveThemes } from '~/modules/contributions/commands/save-themes.server'
import { splitContribution } from '~/modules/contributions/commands/split-contribution.server'
import { support } from '~/modules/contributions/commands/support.server'
import { takeSupportBack, takeSupportBackByLink } from '~/modules/contributions/commands/take-support-back.server'
import { withdrawOwn } from '~/modules/contributions/commands/withdraw-own.server'
import { saveSynthesis } from '~/modules/contributions/commands/write-synthesis.server'
import { tokenOf } from '~/modules/contributions/tokens.server'
import { type Actor, visitor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { db } from '~/platform/db/db.server'
import { createPerson } from '../../factories/people'
import {
  contributionFacts,
  enteredFacts,
  knownVoice,
  pictureInStore,
  publishedContribution,
  typedVoice,
} from '../../factories/contributions'
import { debateUnderWay } from '../../factories/debates'
import { given } from '../../factories/label'
import type { Builds } from '../subjects'
import { personOf } from '../world'
import type { Area } from './area'

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : 'nobody')
const drafts: Builds = { '': () => ({ isDraft: false }), draft: () => ({ isDraft: true }) }

/** A contribution that waits for its author's address, and the link that confirms it. */
async function pending(): Promise<string> {
  const { id: debateId } = await debateUnderWay()
  const facts = contributionFacts()
  given(await contribute(visitor, { ...facts, debateId, voice: typedVoice() }))
  return tokenOf('pending', facts.id)
}

/** Two published contributions of one debate. */
async function twoInOne() {
  const { id: debateId } = await debateUnderWay()
  return [await publishedContribution({ debateId }), await publishedContribution({ debateId })] as const
}

/** A contribution that the team removed. */
async function removed() {
  const one = await publishedContribution()
  const team = await createPerson({ roles: ['team'] })
  given(await removeModerated(team, { contributionId: one.id, commentId: null, reason: 'insult', note: 'Un mot.' }))
  return one
}

const synthesis = (number: number) => ({
  theme: '',
  title: 'Ce qui se dégage',
  text: `On propose des marchés [#${number}].`,
  revision: 1,
})

/** A synthesis that is ready to be published. */
async function draftSynthesis(debateId?: string) {
  const { number, debateId: id } = await publishedContribution(debateId ? { debateId } : {})
  const team = await createPerson({ roles: ['team'] })
  return given(await saveSynthesis(team, { debateId: id, id: null, ...synthesis(number) }))
}

export const contributions: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  contributions.see                               ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  contributions.see (draft)                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  contributions.take-part                         ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  contributions.take-part (draft)                 ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  contributions.keep-own                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  contributions.keep-own (own)                    ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  contributions.keep-own (by its link)            ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  contributions.enter                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  contributions.moderate                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  contributions.write-synthesis                   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  contributions.tell                              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  contributions.forget                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
`,
  subjects: {
    'contributions.': { '': () => null },
    'contributions.see': drafts,
    'contributions.take-part': drafts,
    'contributions.keep-own': {
      '': () => ({ userId: 'somebody-else', byLink: false }),
      own: (actor) => ({ userId: idOf(actor), byLink: false }),
      'by its link': () => ({ userId: null, byLink: true }),
    },
  },
  commands: {
    'modules/contributions/commands/appeal': { appealRemoval: ['contributions.keep-own'] },
    'modules/contributions/commands/end-follow': { endFollow: ['contributions.keep-own'] },
    'modules/contributions/commands/forget-pending': { forgetPending: ['contributions.forget'] },
    'modules/contributions/commands/merge-contributions': {
      mergeContribution: ['contributions.moderate'],
      separateContribution: ['contributions.moderate'],
    },
    'modules/contributions/commands/moderate': {
      removeModerated: ['contributions.moderate'],
      restoreModerated: ['contributions.moderate'],
      keepReported: ['contributions.moderate'],
    },
    'modules/contributions/commands/publish-synthesis': { publishSynthesis: ['contributions.write-synthesis'] },
    'modules/contributions/commands/release-held': { releaseHeld: ['contributions.moderate'] },
    'modules/contributions/commands/report': { reportText: ['contributions.take-part'] },
    'modules/contributions/commands/save-themes': { saveThemes: ['contributions.moderate'] },
    'modules/contributions/commands/split-contribution': { splitContribution: ['contributions.moderate'] },
    'modules/contributions/commands/tell-of-reply': {
      tellOfReply: ['contributions.tell'],
      followId: { none: 'the name of a mailing in its link' },
    },
    'modules/contributions/commands/withdraw-own': { withdrawOwn: ['contributions.keep-own'] },
    'modules/contributions/commands/write-synthesis': { saveSynthesis: ['contributions.write-synthesis'] },
    'modules/contributions/commands/comment': { comment: ['contributions.take-part'] },
    'modules/contributions/commands/confirm-pending': { confirmPending: ['contributions.keep-own'] },
    'modules/contributions/commands/contribute': { contribute: ['contributions.take-part'] },
    'modules/contributions/commands/enter-contribution': { enterContribution: ['contributions.enter'] },
    'modules/contributions/commands/support': { support: ['contributions.take-part'] },
    'modules/contributions/commands/take-support-back': {
      takeSupportBack: ['contributions.take-part'],
      takeSupportBackByLink: ['contributions.keep-own'],
    },
  },
  attempts: [
    {
      line: 'contributions.take-part',
      command: 'contribute',
      prepare: async () => {
        const { id: debateId } = await debateUnderWay()
        return (actor) => contribute(actor, { ...contributionFacts(), debateId, voice: typedVoice() })
      },
    },
    {
      line: 'contributions.take-part (draft)',
      command: 'contribute',
      prepare: async () => {
        const { id: debateId } = await debateUnderWay({ state: 'draft' })
        return (actor) => contribute(actor, { ...contributionFacts(), debateId, voice: typedVoice() })
      },
    },
    {
      line: 'contributions.take-part',
      command: 'support',
      prepare: async () => {
        const { id: contributionId } = await publishedContribution()
        return (actor) => support(actor, { id: newId(), contributionId, follow: false, voice: typedVoice() })
      },
    },
    {
      line: 'contributions.take-part',
      command: 'takeSupportBack',
      prepare: async (world, name) => {
        const { id: contributionId } = await publishedContribution()
        const voice = await knownVoice()
        const mine = { id: newId(), contributionId, follow: false, voice }
        // Refused is the portal alone; the others have supported it, with their account or by their browser.
        given(await support(name === null || name === 'visitor' ? visitor : await personOf(world, name), mine))
        return (actor) => takeSupportBack(actor, { contributionId, participantId: voice.participantId })
      },
    },
    {
      line: 'contributions.take-part',
      command: 'comment',
      prepare: async () => {
        const { id: contributionId } = await publishedContribution()
        const said = { kind: 'for' as const, parentId: null, text: 'Parce que.', name: 'Quelqu’un' }
        return (actor) => comment(actor, { id: newId(), contributionId, ...said, voice: typedVoice() })
      },
    },
    {
      line: 'contributions.keep-own (by its link)',
      command: 'confirmPending',
      prepare: async () => {
        const token = await pending()
        return (actor) => confirmPending(actor, { token })
      },
    },
    {
      line: 'contributions.keep-own (by its link)',
      command: 'takeSupportBackByLink',
      prepare: async () => {
        const { id: contributionId } = await publishedContribution()
        const id = newId()
        given(await support(visitor, { id, contributionId, follow: false, voice: typedVoice() }))
        const token = tokenOf('pending', id)
        given(await confirmPending(visitor, { token }))
        return (actor) => takeSupportBackByLink(actor, { token })
      },
    },
    {
      line: 'contributions.enter',
      command: 'enterContribution',
      prepare: async () => {
        const { id } = await debateUnderWay()
        return (actor) => enterContribution(actor, enteredFacts(id))
      },
    },
    {
      line: 'contributions.take-part',
      command: 'reportText',
      prepare: async () => {
        const { id: contributionId } = await publishedContribution()
        const said = { reason: 'insult' as const, text: '', commentId: null, email: null, locale: 'fr' as const }
        return (actor) => reportText(actor, { id: newId(), contributionId, ...said, clientAddress: '198.51.100.9' })
      },
    },
    {
      line: 'contributions.keep-own (by its link)',
      command: 'withdrawOwn',
      prepare: async () => {
        const { id } = await publishedContribution()
        return (actor) => withdrawOwn(actor, { token: tokenOf('contribution', id) })
      },
    },
    {
      line: 'contributions.keep-own (by its link)',
      command: 'endFollow',
      prepare: async () => {
        const { id, voice } = await publishedContribution({ follow: true })
        return (actor) => endFollow(actor, { id: `${id}/${voice.participantId}` })
      },
    },
    {
      line: 'contributions.keep-own (by its link)',
      command: 'appealRemoval',
      prepare: async () => {
        const { id } = await removed()
        return (actor) => appealRemoval(actor, { token: tokenOf('contribution', id), appeal: 'Ce texte est juste.' })
      },
    },
    {
      line: 'contributions.moderate',
      command: 'removeModerated',
      prepare: async () => {
        const { id: contributionId } = await publishedContribution()
        return (actor) => removeModerated(actor, { contributionId, commentId: null, reason: 'insult', note: 'Mot.' })
      },
    },
    {
      line: 'contributions.moderate',
      command: 'restoreModerated',
      prepare: async () => {
        const { id: contributionId } = await removed()
        return (actor) => restoreModerated(actor, { contributionId, commentId: null, answer: 'Une erreur.' })
      },
    },
    {
      line: 'contributions.moderate',
      command: 'keepReported',
      prepare: async () => {
        const { id: contributionId } = await publishedContribution()
        return (actor) => keepReported(actor, { contributionId, commentId: null })
      },
    },
    {
      line: 'contributions.moderate',
      command: 'releaseHeld',
      prepare: async () => {
        const { id: contributionId } = await publishedContribution()
        await db.contribution.update({ where: { id: contributionId }, data: { state: 'held', publishedAt: null } })
        await db.contributionTerm.deleteMany()
        return (actor) => releaseHeld(actor, { contributionId })
      },
    },
    {
      line: 'contributions.moderate',
      command: 'mergeContribution',
      prepare: async () => {
        const [first, { id: contributionId }] = await twoInOne()
        return (actor) => mergeContribution(actor, { contributionId, into: first.number, reason: '' })
      },
    },
    {
      line: 'contributions.moderate',
      command: 'separateContribution',
      prepare: async () => {
        const [first, { id: contributionId }] = await twoInOne()
        const team = await createPerson({ roles: ['team'] })
        given(await mergeContribution(team, { contributionId, into: first.number, reason: '' }))
        return (actor) => separateContribution(actor, { contributionId })
      },
    },
    {
      line: 'contributions.moderate',
      command: 'splitContribution',
      prepare: async () => {
        const { id: contributionId } = await publishedContribution()
        const parts = ['Un', 'Deux'].map((title) => ({ title, text: `${title}, dit à part.`, theme: '' }))
        return (actor) => splitContribution(actor, { contributionId, parts, reason: '' })
      },
    },
    {
      line: 'contributions.moderate',
      command: 'saveThemes',
      prepare: async () => {
        const { id: debateId } = await debateUnderWay()
        return (actor) => saveThemes(actor, { debateId, themes: 'Cantines\nMarchés' })
      },
    },
    {
      line: 'contributions.write-synthesis',
      command: 'saveSynthesis',
      prepare: async () => {
        const { id: debateId } = await debateUnderWay()
        return (actor) => saveSynthesis(actor, { debateId, id: null, ...synthesis(1) })
      },
    },
    {
      line: 'contributions.write-synthesis',
      command: 'publishSynthesis',
      prepare: async () => {
        const drafted = await draftSynthesis()
        return (actor) => publishSynthesis(actor, drafted)
      },
    },
  ],
  routes: `
  /debats/:slug/contributions                          ●
  /debats/:slug/contributions (draft)                  · · · · · · · · · · · · ● ●
  /debats/:slug/contributions.csv                      ●
  /debats/:slug/contributions.json                     ●
  /debats/:slug/contributions/nouvelle                 ●
  /debats/:slug/contributions/semblables.json          ●
  /debats/:slug/contributions/:number                  ●
  /debats/:slug/contributions/:number/signaler         ●
  /debats/:slug/moderation                             ●
  /debats/:slug/syntheses                              ●
  /debats/:slug/syntheses/:id                          ●
  /contributions/confirmer/:token                      ●
  /contributions/images/:id/:width                     ●
  /contributions/la-mienne/:token                      ●
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /equipe/debats/:id/contributions                     → · · · · · · · · · · · ● ●
  /equipe/debats/:id/contributions/saisir              → · · · · · · · · · · · ● ●
  /equipe/debats/:id/contributions/:number             → · · · · · · · · · · · ● ●
  /equipe/debats/:id/syntheses                         → · · · · · · · · · · · ● ●
  /equipe/debats/:id/syntheses/:synthesis              → · · · · · · · · · · · ● ●
`,
  formsOnly: [],
  addresses: async () => {
    const { id, slug } = await debateUnderWay()
    const one = await publishedContribution({ debateId: id, picture: await pictureInStore(), pictureText: 'Un marché' })
    const { slug: draft } = await debateUnderWay({ state: 'draft' })
    const written = await draftSynthesis(id)
    given(await publishSynthesis(await createPerson({ roles: ['team'] }), written))
    const at = (path: string) => [`/debats/:slug/${path}`, `/debats/${slug}/${path}`] as const
    const team = (path: string) => [`/equipe/debats/:id/${path}`, `/equipe/debats/${id}/${path}`] as const
    return [
      at('contributions'),
      ['/debats/:slug/contributions (draft)', `/debats/${draft}/contributions`],
      at('contributions.csv'),
      at('contributions.json'),
      at('contributions/nouvelle'),
      at('contributions/semblables.json'),
      ['/debats/:slug/contributions/:number', `/debats/${slug}/contributions/${one.number}`],
      ['/debats/:slug/contributions/:number/signaler', `/debats/${slug}/contributions/${one.number}/signaler`],
      at('moderation'),
      at('syntheses'),
      ['/debats/:slug/syntheses/:id', `/debats/${slug}/syntheses/${written.id}`],
      ['/contributions/confirmer/:token', `/contributions/confirmer/${await pending()}`],
      ['/contributions/images/:id/:width', `/contributions/images/${one.id}/480`],
      ['/contributions/la-mienne/:token', `/contributions/la-mienne/${tokenOf('contribution', one.id)}`],
      team('contributions'),
      team('contributions/saisir'),
      ['/equipe/debats/:id/contributions/:number', `/equipe/debats/${id}/contributions/${one.number}`],
      team('syntheses'),
      ['/equipe/debats/:id/syntheses/:synthesis', `/equipe/debats/${id}/syntheses/${written.id}`],
    ]
  },
}

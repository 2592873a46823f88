import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { answerEngaged, chooseMailings, showAmbassador } from '~/modules/circles/commands/choose-place.server'
import {
  createCommunity,
  editCommunity,
  endGardener,
  nameGardener,
} from '~/modules/circles/commands/create-community.server'
import { joinCommunity, leaveCommunity, moveCircle } from '~/modules/circles/commands/join-community.server'
import { answerNotice, postNotice } from '~/modules/circles/commands/post-notice.server'
import { sendLetter, sendTestLetter } from '~/modules/circles/commands/send-letter.server'
import { moderateNotice, settleNotice } from '~/modules/circles/commands/settle-notice.server'
import { subscribeLetter } from '~/modules/circles/commands/subscribe-letter.server'
import {
  addLetterSection,
  beginLetter,
  moveLetterSection,
  titleLetter,
} from '~/modules/circles/commands/write-letter.server'
import { removeLetterSection, saveLetterSection } from '~/modules/circles/commands/write-section.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import type { Outcome } from '~/platform/pure/outcome'
import { createCommunityOf, createIssueIn, createNoticeIn } from '../../factories/circles'
import { createPerson } from '../../factories/people'
import type { ActorName } from '../actors'
import type { Attempt } from '../attempts'
import { personOf, type World } from '../world'
import type { Area } from './area'

export const communityCommands: Area['commands'] = {
  'modules/circles/commands/find-community': {
    findCommunity: { none: 'a part of each act in a community, which says what to ask' },
  },
  'modules/circles/commands/find-issue': {
    findIssue: { none: 'a part of each act on a letter, which says what to ask' },
  },
  'modules/circles/commands/create-community': {
    createCommunity: ['circles.create-community'],
    editCommunity: ['circles.tend-community'],
    nameGardener: ['circles.name-gardener'],
    endGardener: ['circles.name-gardener'],
  },
  'modules/circles/commands/join-community': {
    joinCommunity: ['circles.join-community'],
    moveCircle: ['circles.choose-place'],
    leaveCommunity: ['circles.choose-place'],
  },
  'modules/circles/commands/choose-place': {
    showAmbassador: ['circles.choose-place'],
    chooseMailings: ['circles.choose-place'],
    answerEngaged: ['circles.tend-community'],
  },
  'modules/circles/commands/post-notice': {
    postNotice: ['circles.post-notice'],
    answerNotice: ['circles.settle-notice', 'circles.answer-notice'],
  },
  'modules/circles/commands/settle-notice': {
    settleNotice: ['circles.settle-notice'],
    moderateNotice: ['circles.moderate-notice'],
  },
  'modules/circles/commands/tend-notices': {
    tendCommunities: { none: 'a daily job: nobody asks for it, and it acts on no one’s behalf' },
  },
  'modules/circles/commands/write-letter': {
    beginLetter: ['circles.write-letter'],
    titleLetter: ['circles.write-letter'],
    addLetterSection: ['circles.write-letter'],
    moveLetterSection: ['circles.write-letter'],
  },
  'modules/circles/commands/write-section': {
    saveLetterSection: ['circles.write-letter'],
    removeLetterSection: ['circles.write-letter'],
  },
  'modules/circles/commands/send-letter': {
    sendTestLetter: ['circles.write-letter'],
    sendLetter: ['circles.send-letter'],
  },
  'modules/circles/commands/deliver-letter': { deliverLetter: { none: 'the job that sendLetter queues' } },
  'modules/circles/commands/subscribe-letter': {
    subscribeLetter: ['circles.subscribe-letter'],
    confirmSubscription: ['circles.confirm-subscription'],
    forgetUnconfirmed: { none: 'a daily job: nobody asks for it, and it acts on no one’s behalf' },
  },
  'modules/circles/commands/end-letter': {
    endLetter: ['circles.end-mailing'],
    endNoticeDigest: ['circles.end-mailing'],
  },
}

type Standing = 'outside' | 'citizens' | 'engaged' | 'gardener'
/** A community in which the column's person stands so, with a draft and another's notice. */
async function communityWith(world: World, name: ActorName | null, standing: Standing) {
  const { id: userId } = await personOf(world, name)
  const isIn = name !== null && standing !== 'outside'
  const community = await createCommunityOf({
    ...(isIn && standing !== 'gardener' ? { members: [[userId, standing]] as const } : {}),
    ...(isIn && standing === 'gardener' ? { gardener: userId } : {}),
  })
  const { id: otherId } = await createPerson()
  const issue = await createIssueIn(community.id, otherId)
  const noticeId = await createNoticeIn(community.id, otherId)
  return { ...community, userId, otherId, noticeId, issueId: issue.id, sectionId: issue.sectionId }
}
type Made = Awaited<ReturnType<typeof communityWith>>

const attempt = (
  line: string,
  command: string,
  standing: Standing,
  run: (actor: Actor, made: Made) => Promise<Outcome<unknown>>,
): Attempt => ({
  line,
  command,
  prepare: async (world, name) => {
    const made = await communityWith(world, name, standing)
    return (actor) => run(actor, made)
  },
})

const facts = { name: 'Essai', summary: 'Pour essayer.', purpose: 'Essayer.', departements: ['dep:45'] }
const need = { kind: 'need' as const, title: 'Une salle', body: 'Pour vingt.', place: '' }
const mails = { letter: true, notices: false }
const shown = { shown: 'yes' as const, ambassadorName: 'Essai', ambassadorWords: '' }

export const communityAttempts: readonly Attempt[] = [
  {
    line: 'circles.create-community',
    command: 'createCommunity',
    prepare: async () => (actor) => createCommunity(actor, facts),
  },
  attempt('circles.tend-community (gardener)', 'editCommunity', 'gardener', (actor, { slug }) =>
    editCommunity(actor, { slug, ...facts }),
  ),
  {
    line: 'circles.name-gardener',
    command: 'nameGardener',
    prepare: async () => {
      const [{ slug }, { email }] = [await createCommunityOf(), await createPerson()]
      const gardener = { side: 'institution' as const, shownAs: 'Essai', startsOn: '2026-01-02' }
      return (actor) => nameGardener(actor, { slug, email, ...gardener })
    },
  },
  {
    line: 'circles.name-gardener',
    command: 'endGardener',
    prepare: async () => {
      const { id: communityId } = await createCommunityOf({ gardener: (await createPerson()).id })
      const { id } = await db.communityGardener.findFirstOrThrow({ where: { communityId } })
      return (actor) => endGardener(actor, { id, endsOn: '2026-02-01' })
    },
  },
  attempt('circles.join-community', 'joinCommunity', 'outside', (actor, { slug }) =>
    joinCommunity(actor, { slug, circle: 'citizens' }),
  ),
  attempt('circles.choose-place (citizen)', 'moveCircle', 'citizens', (actor, { slug }) =>
    moveCircle(actor, { slug, circle: 'engaged' }),
  ),
  attempt('circles.choose-place (citizen)', 'leaveCommunity', 'citizens', (actor, { slug }) =>
    leaveCommunity(actor, { slug }),
  ),
  attempt('circles.choose-place (citizen)', 'showAmbassador', 'citizens', (actor, { slug }) =>
    showAmbassador(actor, { slug, ...shown }),
  ),
  attempt('circles.choose-place (citizen)', 'chooseMailings', 'citizens', (actor, { slug }) =>
    chooseMailings(actor, { slug, ...mails }),
  ),
  {
    line: 'circles.tend-community (gardener)',
    command: 'answerEngaged',
    prepare: async (world, name) => {
      const { id, slug, otherId } = await communityWith(world, name, 'gardener')
      const place = { id: newId(), communityId: id, userId: otherId, circle: 'informed', digest: 'weekly' }
      await db.communityMember.create({ data: { ...place, asksEngagedAt: now(), digestedAt: now(), joinedAt: now() } })
      return (actor) => answerEngaged(actor, { slug, userId: otherId, answer: 'accept' })
    },
  },
  attempt('circles.post-notice (citizen)', 'postNotice', 'citizens', (actor, { slug }) =>
    postNotice(actor, { slug, ...need }),
  ),
  attempt('circles.answer-notice', 'answerNotice', 'outside', (actor, { noticeId }) =>
    answerNotice(actor, { id: noticeId, body: 'Je peux.', with: '' }),
  ),
  attempt('circles.settle-notice', 'settleNotice', 'outside', (actor, { noticeId }) =>
    settleNotice(actor, { id: noticeId, how: 'met' }),
  ),
  attempt('circles.moderate-notice (gardener)', 'moderateNotice', 'gardener', (actor, { noticeId }) =>
    moderateNotice(actor, { id: noticeId, reason: 'Essai' }),
  ),
  attempt('circles.write-letter (engaged)', 'beginLetter', 'engaged', (actor, { id }) =>
    beginLetter(actor, { communityId: id, title: 'Essai' }),
  ),
  attempt('circles.write-letter (citizen)', 'titleLetter', 'citizens', (actor, { issueId }) =>
    titleLetter(actor, { id: issueId, title: 'Essai' }),
  ),
  attempt('circles.write-letter (engaged)', 'addLetterSection', 'engaged', (actor, { issueId }) =>
    addLetterSection(actor, { id: issueId, title: 'Essai' }),
  ),
  attempt('circles.write-letter (engaged)', 'moveLetterSection', 'engaged', (actor, { issueId, sectionId }) =>
    moveLetterSection(actor, { id: issueId, sectionId, direction: 'up' }),
  ),
  attempt('circles.write-letter (engaged)', 'saveLetterSection', 'engaged', (actor, { issueId, sectionId }) =>
    saveLetterSection(actor, { id: issueId, sectionId, title: 'Essai', body: 'Mots', revision: 1 }),
  ),
  attempt('circles.write-letter', 'removeLetterSection', 'outside', (actor, { issueId, sectionId }) =>
    removeLetterSection(actor, { id: issueId, sectionId }),
  ),
  attempt('circles.write-letter (engaged)', 'sendTestLetter', 'engaged', (actor, { issueId }) =>
    sendTestLetter(actor, { id: issueId }),
  ),
  attempt('circles.send-letter (engaged)', 'sendLetter', 'engaged', (actor, { issueId }) =>
    sendLetter(actor, { id: issueId, revision: 2 }),
  ),
  attempt('circles.send-letter (gardener)', 'sendLetter', 'gardener', (actor, { issueId }) =>
    sendLetter(actor, { id: issueId, revision: 2 }),
  ),
  {
    line: 'circles.subscribe-letter',
    command: 'subscribeLetter',
    prepare: async () => {
      const { id: communityId } = await createCommunityOf()
      const email = `lecture-${communityId.slice(-8)}@exemple.fr`
      return (actor) => subscribeLetter(actor, { communityId, email, locale: 'fr', clientAddress: '10.9.9.9' })
    },
  },
]

export const communityRoutes = `
  /communautes                                 ●
  /communautes/:slug                           ●
  /communautes/:slug/besoins-et-offres         ●
  /lettres                                     ●
  /lettres/:slug                               ●
  /lettres/abonnement                          ●
  /lettres/confirmer/:token                    ●
  /equipe/communautes                          → · · · · · · · · · · · ● ●
  /espace/annonces/:id                         → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/communautes/:slug                    → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/communautes/:slug/annonces/nouvelle  → ↪ ● ↪ ↪ ↪ ↪ ↪ ↪ ↪ ↪ ↪ ↪ ↪
  /espace/communautes/:slug/modifier           → · · · · · · · · · · · ● ●
  /espace/lettres                              → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/lettres/:id                          → · ● · · · · · · · · · ● ●
  /espace/lettres/:id/apercu                   → · ● · · · · · · · · · ● ●
  /espace/lettres/:id/apercu.html              → · ● · · · · · · · · · ● ●
  /espace/lettres/:id/parties/:section         → · ● · · · · · · · · · ● ●
`

/** A community of which the member is one of the engaged; a letter in the making, and one that was sent. */
export async function communityAddresses(world: World): Promise<(readonly [string, string])[]> {
  const { id: userId } = await personOf(world, 'member')
  const { id, slug } = await createCommunityOf({ members: [[userId, 'engaged']] })
  const noticeId = await createNoticeIn(id, userId)
  const draft = await createIssueIn(id, userId)
  const sent = await createIssueIn(id, userId)
  const team = world.people.get('team')
  if (team) await sendLetter(team, { id: sent.id, revision: 2 })
  const { slug: letter } = await db.letterIssue.findUniqueOrThrow({ where: { id: sent.id } })
  const token = newToken()
  const waiting = { id: newId(), communityId: id, email: `lecture-${id.slice(-8)}@exemple.fr`, locale: 'fr' }
  await db.letterSubscription.create({ data: { ...waiting, tokenHash: tokenDigest(token), createdAt: now() } })
  const space = `/espace/communautes/${slug}`
  const write = `/espace/lettres/${draft.id}`
  return [
    ['/communautes/:slug', `/communautes/${slug}`],
    ['/communautes/:slug/besoins-et-offres', `/communautes/${slug}/besoins-et-offres`],
    ['/lettres/:slug', `/lettres/${letter}`],
    ['/lettres/confirmer/:token', `/lettres/confirmer/${token}`],
    ['/espace/annonces/:id', `/espace/annonces/${noticeId}`],
    ['/espace/communautes/:slug', space],
    ['/espace/communautes/:slug/annonces/nouvelle', `${space}/annonces/nouvelle`],
    ['/espace/communautes/:slug/modifier', `${space}/modifier`],
    ['/espace/lettres/:id', write],
    ['/espace/lettres/:id/apercu', `${write}/apercu`],
    ['/espace/lettres/:id/apercu.html', `${write}/apercu.html`],
    ['/espace/lettres/:id/parties/:section', `${write}/parties/${draft.sectionId}`],
  ]
}

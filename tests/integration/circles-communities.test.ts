import { describe, expect, it } from 'vitest'
import { communitySpace, noticePage } from '~/composition/community-page.server'
import { communitiesEraser } from '~/composition/personal-data-circles.server'
import { answerEngaged, chooseMailings, showAmbassador } from '~/modules/circles/commands/choose-place.server'
import { createCommunity, endGardener, nameGardener } from '~/modules/circles/commands/create-community.server'
import { joinCommunity, leaveCommunity, moveCircle } from '~/modules/circles/commands/join-community.server'
import { answerNotice, postNotice } from '~/modules/circles/commands/post-notice.server'
import { moderateNotice, settleNotice } from '~/modules/circles/commands/settle-notice.server'
import { tendCommunities } from '~/modules/circles/commands/tend-notices.server'
import { ambassadorsOf, gardenersOf, noticeById, noticesOf } from '~/modules/circles/queries-communities.server'
import { setClock } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { mailsTo } from '../factories/accounts'
import { createCommunityOf, createNoticeIn } from '../factories/circles'
import { given } from '../factories/label'
import { createPerson } from '../factories/people'

const need = { kind: 'need' as const, title: 'Une salle', body: 'Pour vingt personnes.', place: 'Gien' }
const inDays = (count: number) => setClock(() => new Date(Date.now() + count * 86_400_000))

describe('a community', () => {
  it('has a pair of gardeners, one of each side, whom the team names and whose place may be free', async () => {
    const [team, civil, other] = [await createPerson({ roles: ['team'] }), await createPerson(), await createPerson()]
    const { id, slug } = given(
      await createCommunity(team, { name: 'Val de Loire', summary: 'Agir.', purpose: 'Agir.', departements: ['dep:45', 'dep:41'] }), // prettier-ignore
    )
    const naming = { slug, side: 'civil-society' as const, shownAs: 'Jardinière', startsOn: '2026-01-02' }
    given(await nameGardener(team, { ...naming, email: civil.email }))
    expect(await nameGardener(team, { ...naming, email: other.email })).toMatchObject({
      refused: { code: 'gardener-there' },
    })
    expect(await nameGardener(team, { ...naming, email: 'personne@exemple.fr' })).toMatchObject({
      refused: { code: 'email-unknown' },
    })
    expect(await nameGardener(team, { ...naming, side: 'institution', email: team.email })).toMatchObject({
      refused: { code: 'not-found' },
    })
    const [held] = await gardenersOf(id)
    expect(held).toMatchObject({ side: 'civil-society', userId: civil.id })
    expect(await communitySpace(slug, civil, 'fr')).toMatchObject({ tends: true, writes: true, circle: null })
    given(await endGardener(team, { id: held?.id ?? '', endsOn: '2026-02-01' }))
    expect(await gardenersOf(id)).toEqual([])
  })

  it('lets one move outwards at once, and among the engaged by the gardeners’ word', async () => {
    const [gardener, ana] = [await createPerson(), await createPerson()]
    const { id, slug } = await createCommunityOf({ gardener: gardener.id })
    given(await joinCommunity(ana, { slug, circle: 'engaged' }))
    expect(await communitySpace(slug, ana, 'fr')).toMatchObject({ circle: 'informed', letter: true, notices: true })
    expect(await joinCommunity(ana, { slug, circle: 'citizens' })).toMatchObject({ refused: { code: 'already-in' } })
    expect(given(await moveCircle(ana, { slug, circle: 'engaged' }))).toEqual({ move: 'asks' })
    expect(await moveCircle(ana, { slug, circle: 'engaged' })).toMatchObject({ refused: { code: 'already-asked' } })
    expect((await mailsTo(gardener.email)).at(-1)?.subject).toContain('engagés')
    expect(await answerEngaged(ana, { slug, userId: ana.id, answer: 'accept' })).toMatchObject({
      refused: { code: 'not-allowed' },
    })
    given(await answerEngaged(gardener, { slug, userId: ana.id, answer: 'accept' }))
    expect(await communitySpace(slug, ana, 'fr')).toMatchObject({ circle: 'engaged', writes: true, isWaiting: false })
    expect(given(await moveCircle(ana, { slug, circle: 'citizens' }))).toEqual({ move: 'at-once' })
    expect(await showAmbassador(ana, { slug, shown: 'yes', ambassadorName: '', ambassadorWords: '' })).toMatchObject({
      refused: { code: 'ambassador-name-missing' },
    })
    given(await showAmbassador(ana, { slug, shown: 'yes', ambassadorName: 'Ana', ambassadorWords: 'Au marché.' }))
    expect(await ambassadorsOf(id)).toMatchObject([{ name: 'Ana', words: 'Au marché.' }])
    given(await chooseMailings(ana, { slug, letter: false, notices: false }))
    expect(await communitySpace(slug, ana, 'fr')).toMatchObject({ letter: false, notices: false })
    given(await leaveCommunity(ana, { slug }))
    expect(await ambassadorsOf(id)).toEqual([])
  })

  it('carries words between those who need and those who offer, and shows no address to either', async () => {
    const [ana, ben, chloe] = [await createPerson(), await createPerson(), await createPerson()]
    const { slug } = await createCommunityOf({ members: [[ana.id, 'citizens']] })
    expect(await postNotice(ben, { slug, ...need })).toMatchObject({ refused: { code: 'not-allowed' } })
    const { id } = given(await postNotice(ana, { slug, ...need }))
    given(await answerNotice(ben, { id, body: 'La mienne est libre.', with: '' }))
    given(await answerNotice(chloe, { id, body: 'Peut-être la mienne.', with: '' }))
    const [first] = await mailsTo(ana.email)
    expect(first?.text).toContain('La mienne est libre.')
    expect(first?.text).not.toContain(ben.email)
    // Its author answers those who wrote, and nobody else; each reads their own exchange.
    expect(await answerNotice(ana, { id, body: 'Merci', with: ana.id })).toMatchObject({
      refused: { code: 'not-found' },
    })
    given(await answerNotice(ana, { id, body: 'Merci, samedi ?', with: ben.id }))
    expect((await mailsTo(ben.email)).at(-1)?.text).not.toContain(ana.email)
    expect((await noticePage(id, ana))?.exchanges.map(({ withId }) => withId).sort()).toEqual([ben.id, chloe.id].sort())
    expect((await noticePage(id, ben))?.exchanges).toMatchObject([{ withId: ben.id, words: [{}, { body: 'Merci, samedi ?' }] }]) // prettier-ignore
    given(await settleNotice(ana, { id, how: 'met' }))
    expect(await answerNotice(await createPerson(), { id, body: 'Moi aussi', with: '' })).toMatchObject({
      refused: { code: 'notice-settled' },
    })
    given(await answerNotice(ben, { id, body: 'À samedi.', with: '' }))
    expect(await settleNotice(ben, { id, how: 'met' })).toMatchObject({ refused: { code: 'not-found' } })
  })

  it('takes notices down after ninety days, asks once before, and tells the two inner circles by the week', async () => {
    const [author, informed, citizen] = [await createPerson(), await createPerson(), await createPerson()]
    const { id: communityId } = await createCommunityOf({
      members: [
        [informed.id, 'informed'],
        [citizen.id, 'citizens'],
        [author.id, 'engaged'],
      ],
    })
    const id = await createNoticeIn(communityId, author.id)
    const counts = async () => [
      (await mailsTo(author.email)).length,
      (await mailsTo(informed.email)).length,
      (await mailsTo(citizen.email)).length,
    ]
    try {
      await tendCommunities()
      expect(await counts()).toEqual([0, 0, 0])
      inDays(7)
      await tendCommunities()
      await tendCommunities()
      expect(await counts()).toEqual([0, 1, 0])
      inDays(80)
      await tendCommunities()
      await tendCommunities()
      expect(await counts()).toEqual([1, 1, 0])
      given(await settleNotice(author, { id, how: 'renew' }))
      inDays(95)
      await tendCommunities()
      expect(await noticeById(id)).toMatchObject({ state: 'open' })
      inDays(171)
      await tendCommunities()
      expect(await noticeById(id)).toMatchObject({ state: 'expired' })
      expect(await counts()).toEqual([1, 1, 0])
    } finally {
      setClock()
    }
  })

  it('lets gardeners take a notice away with a reason, and forgets a person wholly', async () => {
    const [gardener, ana, ben] = [await createPerson(), await createPerson(), await createPerson()]
    const { id: communityId } = await createCommunityOf({ gardener: gardener.id, members: [[ana.id, 'informed']] })
    const id = await createNoticeIn(communityId, ana.id)
    given(await answerNotice(ben, { id, body: 'Bonjour', with: '' }))
    given(await moderateNotice(gardener, { id, reason: 'Hors sujet' }))
    expect(await noticePage(id, ana)).toMatchObject({ state: 'removed', removalReason: 'Hors sujet' })
    expect(await noticePage(id, ben)).toBeNull()
    expect((await noticesOf({ communityId, state: 'open' })).total).toBe(0)
    expect(await transact((tx) => communitiesEraser(tx, ana.id))).toBeNull()
    for (const rows of [
      await db.communityNotice.count({ where: { authorId: ana.id } }),
      await db.noticeAnswer.count({ where: { noticeId: id } }),
      await db.communityMember.count({ where: { userId: ana.id } }),
      await db.letterSubscription.count({ where: { userId: ana.id } }),
    ])
      expect(rows).toBe(0)
  })
})

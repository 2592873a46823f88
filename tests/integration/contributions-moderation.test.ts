import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { settleAppeal } from '~/modules/contributions/appeals.server'
import { appealRemoval } from '~/modules/contributions/commands/appeal.server'
import { comment } from '~/modules/contributions/commands/comment.server'
import { confirmPending } from '~/modules/contributions/commands/confirm-pending.server'
import { contribute } from '~/modules/contributions/commands/contribute.server'
import { forgetPending } from '~/modules/contributions/commands/forget-pending.server'
import { mergeContribution, separateContribution } from '~/modules/contributions/commands/merge-contributions.server'
import { keepReported, removeModerated } from '~/modules/contributions/commands/moderate.server'
import { publishSynthesis } from '~/modules/contributions/commands/publish-synthesis.server'
import { reportText } from '~/modules/contributions/commands/report.server'
import { splitContribution } from '~/modules/contributions/commands/split-contribution.server'
import { support } from '~/modules/contributions/commands/support.server'
import { tellOfReply } from '~/modules/contributions/commands/tell-of-reply.server'
import { withdrawOwn } from '~/modules/contributions/commands/withdraw-own.server'
import { saveSynthesis } from '~/modules/contributions/commands/write-synthesis.server'
import { readContributionFilter } from '~/modules/contributions/contribution-filter'
import { forgetParticipant, formerName, participantData } from '~/modules/contributions/erase.server'
import { contributionsCsv, contributionsJson } from '~/modules/contributions/export.server'
import { contributionPage } from '~/modules/contributions/queries.server'
import { listContributions, tallyOf } from '~/modules/contributions/queries-list.server'
import { similarContributions } from '~/modules/contributions/queries-similar.server'
import { removalCounts } from '~/modules/contributions/store-moderation.server'
import { tokenOf } from '~/modules/contributions/tokens.server'
import { setClock } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { type Person, visitor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { contributionFacts, knownVoice, publishedContribution, typedVoice } from '../factories/contributions'
import { debateUnderWay } from '../factories/debates'
import { codeOf, given } from '../factories/label'
import { createPerson } from '../factories/people'

let team: Person
beforeAll(async () => {
  team = await createPerson({ roles: ['team'] })
})
beforeEach(() => db.rateLimit.deleteMany().then(() => undefined))

const mailsTo = async (email: string | null) =>
  (await db.outboxMessage.findMany({ where: { kind: 'mail' }, orderBy: { id: 'asc' } }))
    .map(({ payload }): { to: string; subject: string; text: string } => JSON.parse(payload))
    .filter(({ to }) => to === email)
const listed = async (debateId: string, query = '') =>
  (await listContributions(debateId, readContributionFilter(new URLSearchParams(query)))).contributions.map(
    ({ number }) => number,
  )
const whole = async (pieces: AsyncGenerator<string>) => {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}
const report = (contributionId: string, change: object = {}) =>
  reportText(visitor, {
    id: newId(), contributionId, commentId: null, reason: 'defamation', text: 'Faux et blessant.', email: null,
    locale: 'fr', clientAddress: '198.51.100.77', ...change,
  }) // prettier-ignore

describe('moderation', () => {
  it('hides nothing at a report, calls the team at once where it is grave, and tells who reported', async () => {
    const { id, debateId, number } = await publishedContribution()
    const email = 'signale@exemple.invalid'
    const person = team as Person & { email: string }
    await db.outboxMessage.deleteMany()
    expect(given(await report(id, { email }))).toEqual({ isUrgent: true })
    given(await report(id))
    expect((await mailsTo(person.email)).filter(({ subject }) => subject.includes('Signalement grave'))).toHaveLength(1)
    expect((await contributionPage(debateId, number))?.state).toBe('published')
    expect(given(await keepReported(team, { contributionId: id, commentId: null }))).toEqual({ answered: 2 })
    expect((await mailsTo(email))[0]?.text).toContain('reste publié')
    expect(await db.contributionReport.count({ where: { email } })).toBe(0)
  })
  it('removes with a reason that stays in the place of the words, and the garants put them back on appeal', async () => {
    const { id, debateId, number, voice } = await publishedContribution()
    const on = { contributionId: id, commentId: null }
    given(await removeModerated(team, { ...on, reason: 'insult', note: 'Le deuxième mot.' }))
    expect(codeOf(await removeModerated(team, { ...on, reason: 'insult', note: 'Encore.' }))).toBe('state-forbids')
    const shown = await contributionPage(debateId, number)
    expect(shown).toMatchObject({ state: 'removed', title: '', text: '', authorName: '' })
    expect(shown?.removal).toMatchObject({ reason: 'insult', note: 'Le deuxième mot.' })
    expect(await listed(debateId)).toEqual([])
    expect(await tallyOf(debateId)).toMatchObject({ published: 0, removed: 1 })
    const token = tokenOf('contribution', id)
    expect((await mailsTo(voice.email)).at(-1)?.text).toContain(token)
    given(await appealRemoval(visitor, { token, appeal: 'Ce mot est d’usage.' }))
    expect(codeOf(await appealRemoval(visitor, { token, appeal: 'Encore.' }))).toBe('appeal-made')
    const removal = await db.contributionRemoval.findFirstOrThrow({ where: { contributionId: id } })
    expect(await db.garantMatter.findUniqueOrThrow({ where: { id: removal.matterId ?? '' } })).toMatchObject({
      kind: 'moderation-appeal',
      subject: `contribution-removal:${removal.id}`,
      isPublic: false,
    })
    const garant = await createPerson({ roles: ['garant'] })
    await transact((tx) => settleAppeal(tx, garant, { removalId: removal.id, outcome: 'upheld', answer: 'Le mot est permis.' })) // prettier-ignore
    expect((await contributionPage(debateId, number))?.state).toBe('published')
    expect(await listed(debateId)).toEqual([number])
    expect(await removalCounts(debateId)).toEqual([{ reason: 'insult', removed: 1, restored: 1, appealed: 1 }])
    expect((await mailsTo(voice.email)).at(-1)?.text).toContain('Le mot est permis.')
  })
  it('keeps what its author withdraws out of every page and file, number left', async () => {
    const { id, debateId, number } = await publishedContribution({ title: 'Titre à reprendre' })
    for (let time = 0; time < 2; time += 1) given(await withdrawOwn(visitor, { token: tokenOf('contribution', id) }))
    expect((await contributionPage(debateId, number))?.state).toBe('withdrawn')
    expect(await db.contribution.findUniqueOrThrow({ where: { id } })).toMatchObject({ title: '', text: '' })
    expect(await whole(contributionsCsv(debateId))).not.toContain('Titre à reprendre')
  })
})

describe('merging and splitting', () => {
  it('adds supports once each, keeps the trace, and can be undone', async () => {
    const one = await publishedContribution()
    const { debateId } = one
    const other = await publishedContribution({ debateId })
    const [both, alone] = [await knownVoice(), await knownVoice()]
    const give = async (contributionId: string, voice: typeof both) =>
      given(await support(visitor, { id: newId(), contributionId, follow: false, voice }))
    await give(one.id, both)
    await give(other.id, both)
    await give(other.id, alone)
    expect(codeOf(await mergeContribution(team, { contributionId: other.id, into: 99, reason: '' }))).toBe('merge-not-published') // prettier-ignore
    given(await mergeContribution(team, { contributionId: other.id, into: one.number, reason: 'Même idée' }))
    expect(await contributionPage(debateId, one.number)).toMatchObject({
      supports: 2,
      merged: [{ number: other.number }],
    })
    expect(await contributionPage(debateId, other.number)).toMatchObject({
      state: 'merged',
      mergedInto: { number: one.number },
      supports: 2,
    })
    expect(await listed(debateId)).toEqual([one.number])
    given(await separateContribution(team, { contributionId: other.id }))
    expect(await contributionPage(debateId, one.number)).toMatchObject({ supports: 1, merged: [] })
    expect(await listed(debateId, 'tri=soutenues')).toEqual([other.number, one.number])
  })
  it('makes parts that name their origin', async () => {
    const { id, debateId, number } = await publishedContribution()
    const parts = ['Une idée', 'Une autre'].map((title) => ({ title, text: `${title}, à part.`, theme: '' }))
    const { numbers } = given(await splitContribution(team, { contributionId: id, parts, reason: '' }))
    expect(await contributionPage(debateId, numbers[0] ?? 0)).toMatchObject({ splitFrom: { number } })
    expect(await contributionPage(debateId, number)).toMatchObject({ state: 'split', parts: [{}, {}] })
  })
})

describe('the list', () => {
  it('is narrowed, searched by stems, sorted, and goes on where a page ended', async () => {
    const { id: debateId } = await debateUnderWay()
    for (let count = 1; count <= 25; count += 1)
      given(
        await contribute(visitor, {
          ...contributionFacts({ title: `Marchés ${count}`, text: `Des producteurs vendent leurs légumes, fois ${count}.` }),
          debateId,
          voice: await knownVoice(),
        }),
      ) // prettier-ignore
    const first = await listContributions(debateId, readContributionFilter(new URLSearchParams()))
    expect(first.total).toBe(25)
    expect(first.contributions.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, at) => 25 - at))
    expect(await listed(debateId, `suite=0.${first.next?.number}`)).toEqual([5, 4, 3, 2, 1])
    expect(await listed(debateId, 'tri=soutenues&suite=0.4')).toEqual([3, 2, 1])
    expect(await listed(debateId, 'mots=producteur+7')).toEqual([7])
    expect(await listed(debateId, 'mots=navire')).toEqual([])
    expect(await listed(debateId, 'origine=courrier')).toEqual([])
    const close = await similarContributions(debateId, { title: 'Marché', text: 'Un producteur vend ses légumes' })
    expect(close.length).toBeGreaterThan(0)
    expect(await similarContributions(debateId, { title: 'Le train', text: 'Des gares ouvertes' })).toEqual([])
  })
})

describe('syntheses', () => {
  it('cite what they draw on, which says so; versions never change', async () => {
    const { debateId, number } = await publishedContribution()
    const write = async (text: string, id: string | null = null, revision = 1) =>
      given(await saveSynthesis(team, { debateId, id, theme: '', title: 'Ce qui se dégage', text, revision }))
    const bare = await write('Rien n’est cité.')
    expect(codeOf(await publishSynthesis(team, bare))).toBe('paragraph-uncited')
    const wrong = await write('Dit [#999].', bare.id, bare.revision)
    expect(codeOf(await publishSynthesis(team, wrong))).toBe('cited-unknown')
    const right = await write(`Dit [#${number}].`, wrong.id, wrong.revision)
    expect(given(await publishSynthesis(team, right))).toEqual({ version: 1 })
    expect(codeOf(await publishSynthesis(team, right))).toBe('stale-revision')
    expect((await contributionPage(debateId, number))?.citations).toMatchObject([{ kind: 'synthesis' }])
  })
})

describe('what is told and kept of people', () => {
  it('is a reply once a day to who follows, never to who replied', async () => {
    const { id: contributionId, voice } = await publishedContribution({ follow: true })
    const [replier, ids] = [await knownVoice(), [newId(), newId()]]
    await db.outboxMessage.deleteMany()
    for (const id of ids) {
      const said = { kind: 'reply' as const, parentId: null, text: `Réponse ${id}`, name: 'Qui répond' }
      given(await comment(visitor, { id, contributionId, ...said, voice: replier }))
      await tellOfReply({ commentId: id, after: '' })
    }
    const news = await mailsTo(voice.email)
    expect(news.filter(({ subject }) => subject.startsWith('Du nouveau'))).toHaveLength(1)
    expect(news[0]?.text).not.toContain('Réponse')
  })
  it('is no address in the files that everyone takes', async () => {
    const { debateId, slug, voice } = await publishedContribution()
    const json = await whole(contributionsJson({ id: debateId, slug, title: 'Débat' }))
    expect(JSON.parse(json)).toMatchObject({ contributions: [{ number: 1, supports: 0 }] })
    expect(json + (await whole(contributionsCsv(debateId)))).not.toContain(voice.email?.split('@')[0])
  })
  it('is given to who asks, and leaves words without a name when the account goes', async () => {
    const person = await createPerson()
    const { id: debateId } = await debateUnderWay()
    const facts = contributionFacts()
    given(await contribute(person, { ...facts, debateId, voice: typedVoice() }))
    expect(await participantData(person.id)).toMatchObject([{ contribution: 1, title: facts.title }])
    await transact((tx) => forgetParticipant(tx, person.id))
    expect(await db.contribution.findUniqueOrThrow({ where: { id: facts.id } })).toMatchObject({
      authorName: formerName,
      authorId: null,
      text: facts.text,
    })
    expect(await db.debateParticipant.count({ where: { email: person.email } })).toBe(0)
  })
  it('is nothing of what was never confirmed, after three days', async () => {
    const { id: debateId } = await debateUnderWay()
    const facts = contributionFacts()
    given(await contribute(visitor, { ...facts, debateId, voice: typedVoice() }))
    setClock(() => new Date(Date.now() + 4 * 86_400_000))
    await forgetPending()
    setClock()
    expect(codeOf(await confirmPending(visitor, { token: tokenOf('pending', facts.id) }))).toBe('link-over')
  })
})

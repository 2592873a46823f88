import { beforeAll, describe, expect, it } from 'vitest'
import { commentDraft } from '~/modules/charters/commands/comment-draft.server'
import { computeEffect, computeEffectJob, continueEffect } from '~/modules/charters/commands/compute-effect.server'
import { createDraft } from '~/modules/charters/commands/create-draft.server'
import { answerComment, hideComment, showComment } from '~/modules/charters/commands/moderate-comment.server'
import { giveUpDraft, openToComments } from '~/modules/charters/commands/open-draft.server'
import { publishCharter } from '~/modules/charters/commands/publish-charter.server'
import { arrangeDraft, saveDraftPart } from '~/modules/charters/commands/save-draft.server'
import { charterPdf } from '~/modules/charters/charter-pdf.server'
import { commentsOf } from '~/modules/charters/queries-comments.server'
import { refusalSentence } from '~/modules/charters/messages/refusals'
import { draftOf, openDrafts, readOf } from '~/modules/charters/queries-drafts.server'
import { changedApplications, effectOfDraft } from '~/modules/charters/queries-effects.server'
import { firstScheme } from '~/modules/label/rules/scheme'
import { charterById, charterInForce } from '~/modules/label/queries-charter.server'
import { openDraft } from '~/modules/label/commands/open-draft.server'
import { loadApplication } from '~/modules/label/store.server'
import { today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { addDays } from '~/platform/pure/civil-date'
import { type Person, visitor } from '~/platform/permissions'
import { charterEraser, charterSource } from '../../app/composition/personal-data-charters.server'
import { draftFileOf } from '../../app/routes/charters/read-draft-file.server'
import { commentOn, publicationTerms, startCharterDraft } from '../factories/charters'
import { codeOf, createParty, given, setUpCharter, submitted } from '../factories/label'
import { createPerson } from '../factories/people'

let team: Person

beforeAll(async () => {
  given(await setUpCharter())
  team = await createPerson({ roles: ['team'] })
})

const draftAt = async (id: string) => {
  const draft = await draftOf(team, id)
  if (!draft) throw new Error('no draft')
  return draft
}
/** Changes fields of a criterion, by its id. */
async function edit(id: string, criterion: string, fields: Record<string, string>) {
  const { content, revision } = await draftAt(id)
  const index = content.criteres.findIndex((one) => one['id'] === criterion)
  const posted = { ...content.criteres[index], ...fields }
  return saveDraftPart(team, { id, revision, part: 'criteres', index, posted })
}
/** Does what the worker would: every batch, one after the other. */
async function count(effectId: string): Promise<void> {
  for (;;) {
    const jobs = await db.outboxMessage.findMany({ where: { kind: `job:${computeEffectJob}`, state: 'pending' } })
    const own = jobs.filter(({ payload }) => payload.includes(effectId))
    if (own.length === 0) return
    for (const { id, payload } of own) {
      await continueEffect(JSON.parse(payload))
      await db.outboxMessage.update({ where: { id }, data: { state: 'sent' } })
    }
  }
}

describe('a draft of the charter', () => {
  it('keeps what cannot be read, and is refused to whoever read an older one', async () => {
    const { id } = await startCharterDraft()
    given(await edit(id, 'written-rules', { 'rule.expression': '{ "var": ' }))
    expect((await draftAt(id)).content.criteres.some((one) => one['rule.expression'] === '{ "var": ')).toBe(true)
    const change = { list: 'articles', move: 'add', index: 0 } as const
    expect(codeOf(await arrangeDraft(team, { id, revision: 1, change }))).toBe('draft-changed')
    expect(codeOf(await openToComments(team, { id, until: addDays(today(), 30) }))).toBe('draft-unsound')
    expect(codeOf(await computeEffect(team, { id }))).toBe('draft-unsound')
  })

  it('begins from a file of the right shape alone', async () => {
    const begin = (file: string) => createDraft(team, { title: 'Fichier', from: 'file', file })
    const { content } = await charterById((await db.charter.findFirstOrThrow()).id)
    const { id } = given(await begin(content))
    expect((await readOf(await draftAt(id))).problems).toEqual([])
    expect(codeOf(await begin('{'))).toBe('not-json')
    expect(codeOf(await begin('{"version":1}'))).toBe('wrong-shape')
    expect(codeOf(await begin(`${'['.repeat(50_000)}${']'.repeat(50_000)}`))).toBe('wrong-shape')
    expect(codeOf(await begin('  '))).toBe('file-missing')
    expect(codeOf(await begin(JSON.stringify('é'.repeat(1_100_000))))).toBe('file-too-large')
  })

  it('says what is wrong with a file, in words', async () => {
    const { content } = await db.charter.findFirstOrThrow()
    const nested = `${'{"!":'.repeat(1_000)}{"var":"answer"}${'}'.repeat(1_000)}`
    const said = async (file: string) => {
      const outcome = await createDraft(team, { title: 'Fichier', from: 'file', file })
      return 'refused' in outcome ? refusalSentence(outcome.refused, 'fr') : outcome.ok.id
    }
    const rule = '"expression":{"var":"answer"}'
    expect(content).toContain(rule)
    expect(await said(content.replace(rule, `"expression":${nested}`))).toMatch(
      /^Ce fichier n’est pas une charte \(\/criteria\/\d+\/rule\/expression\).*imbriquée/,
    )
    // A question that is not there is shown by the editor, at its place.
    const id = await said(content.replace(rule, '"expression":{"var":"answer.nulle-part"}'))
    const [problem] = (await readOf(await draftAt(id))).problems
    expect(problem).toMatchObject({ part: 'criteres', field: 'rule.expression', code: 'unknown-variable' })
    expect(problem?.sentence.fr).toContain('n’est ni une question de ce texte')
  })

  it('begins from a file that is sent as from one that is pasted', async () => {
    const form = (sent: BlobPart | null, pasted = '') => {
      const data = new FormData()
      data.set('file', pasted)
      if (sent !== null) data.set('upload', new File([sent], 'charte.json'))
      return draftFileOf(data)
    }
    expect(given(await form('{"a":1}', 'collé'))).toEqual({ text: '{"a":1}', isSent: true })
    expect(given(await form(null, 'collé'))).toEqual({ text: 'collé', isSent: false })
    expect(given(await form('', 'collé')).text).toBe('collé')
    expect(codeOf(await form('x'.repeat(2_000_001)))).toBe('file-too-large')
    expect(codeOf(await form(new Uint8Array([0xff, 0xfe, 0x00])))).toBe('file-not-text')
  })

  it('is seen by those who write it alone, until it opens; given up after, it stays with the reason', async () => {
    const { id } = await startCharterDraft()
    expect(await draftOf(visitor, id)).toBeNull()
    expect(codeOf(await openToComments(team, { id, until: addDays(today(), 2) }))).toBe('comment-period')
    given(await openToComments(team, { id, until: addDays(today(), 10) }))
    expect((await draftOf(visitor, id))?.state).toBe('open')
    expect((await openDrafts(firstScheme)).map((draft) => draft.id)).toContain(id)
    expect(codeOf(await giveUpDraft(team, { id, reason: ' ' }))).toBe('reason-missing')
    expect(given(await giveUpDraft(team, { id, reason: 'Un autre texte vient.' }))).toEqual({ isKept: true })
    expect((await draftOf(visitor, id))?.givenUpReason).toBe('Un autre texte vient.')
    expect(codeOf(await edit(id, 'written-rules', {}))).toBe('draft-settled')
    const other = await startCharterDraft()
    expect(given(await giveUpDraft(team, { id: other.id, reason: '' }))).toEqual({ isKept: false })
    expect(await db.charterDraft.count({ where: { id: other.id } })).toBe(0)
  })
})

describe('comments', () => {
  it('are said, answered and hidden; their author is told, and alone still reads what was hidden', async () => {
    const { id } = await startCharterDraft({ open: true })
    const { person, commentId } = await commentOn(id)
    given(await answerComment(team, { id, commentId, text: 'Nous baissons ce seuil.' }))
    given(await hideComment(team, { id, commentId, text: 'Une personne y est nommée.' }))
    const seen = (reader: Parameters<typeof commentsOf>[0]) => commentsOf(reader, id)
    expect(await seen(visitor)).toMatchObject([
      { text: null, authorName: null, hiddenReason: 'Une personne y est nommée.', answer: 'Nous baissons ce seuil.' },
    ])
    expect((await seen(person))[0]?.text).toContain('petite association')
    expect((await seen(team))[0]?.text).toContain('petite association')
    expect(await db.outboxMessage.count({ where: { key: { contains: commentId } } })).toBe(2)
    given(await showComment(team, { id, commentId }))
    expect((await seen(visitor))[0]?.text).toContain('petite association')
  })

  it('are of this draft and while it is open; the same one twice is kept once', async () => {
    const { id } = await startCharterDraft({ open: true })
    const person = await createPerson()
    const say = (criterion: string) => commentDraft(person, { id, criterion, text: 'Un texte clair et court.' })
    given(await say(''))
    given(await say(''))
    expect(codeOf(await say('nowhere'))).toBe('unknown-criterion')
    expect(await db.charterComment.count({ where: { draftId: id } })).toBe(1)
    await db.charterDraft.update({ where: { id }, data: { commentsUntil: addDays(today(), -1) } })
    expect(codeOf(await say('written-rules'))).toBe('comments-over')
    const other = await startCharterDraft({ open: true })
    const { commentId } = await commentOn(other.id)
    expect(codeOf(await hideComment(team, { id, commentId, text: 'Raison' }))).toBe('not-found')
  })

  it('are given to their author, and stay without the name once the account goes', async () => {
    const { id } = await startCharterDraft({ open: true })
    const { person } = await commentOn(id)
    expect(await charterSource.collect(person.id)).toHaveLength(1)
    expect(await transact((tx) => charterEraser(tx, person.id))).toBeNull()
    expect(await charterSource.collect(person.id)).toEqual([])
    expect(await commentsOf(visitor, id)).toMatchObject([{ authorName: '', isOwn: false }])
  })
})

describe('the effect and the publication', () => {
  it('counts the applications that would change, then publishes by a decision; files under way keep their version', async () => {
    const [party, other] = [await createParty(), await createParty()]
    const sent = await submitted(party)
    await submitted(other)
    const { id } = await startCharterDraft({ open: true })
    const { id: under } = given(
      await openDraft(party.applicant, {
        organisationId: party.organisation.id,
        initiativeKind: 'process',
        title: 'En cours',
      }),
    )
    // What the sent applications say is yes: asked the contrary, they would no longer be granted.
    given(await edit(id, 'written-rules', { 'rule.expression': '{ "!": { "var": "answer" } }' }))
    await commentOn(id)
    await commentOn(id, 'Une autre personne, un autre avis.')
    const terms = await publicationTerms()
    const publish = async (more: object = {}) => {
      const { revision } = await draftAt(id)
      return publishCharter(team, { id, revision, ...terms, ...more })
    }
    expect(codeOf(await publish())).toBe('effect-missing')

    const { effectId } = given(await computeEffect(team, { id }))
    expect(given(await computeEffect(team, { id })).effectId).toBe(effectId)
    await count(effectId)
    const { charter } = await readOf(await draftAt(id))
    expect(await effectOfDraft(id, charter)).toMatchObject({
      isDone: true,
      isOfThisText: true,
      total: 2,
      examined: 2,
      gained: 0,
      lost: 2,
      touched: 0,
    })
    const changed = await changedApplications(effectId)
    expect(changed.map(({ id: application }) => application)).toContain(sent)
    expect(changed[0]?.criteria).toEqual(['written-rules'])

    expect(codeOf(await publish({ decision: '1999-D-0001' }))).toBe('decision-unknown')
    expect(codeOf(await publish({ inForceFrom: addDays(today(), -1) }))).toBe('in-force-before')
    expect(codeOf(await publish({ revision: 1 }))).toBe('draft-changed')
    const { version } = given(await publish())
    expect(version).toBe(2)
    expect(codeOf(await publish())).toBe('draft-settled')

    expect(await db.outboxMessage.count({ where: { key: { startsWith: `charters.published:${id}` } } })).toBe(2)
    expect((await charterInForce(today()))?.version).toBe(1)
    const inForce = await charterInForce(terms.inForceFrom)
    expect(inForce?.version).toBe(2)
    expect(inForce?.charter.decision.fr).toContain(terms.decision)
    const application = await loadApplication(db, under)
    expect((await charterById(application?.charterId ?? '')).version).toBe(1)
    const bytes = await charterPdf(inForce?.charter ?? given({ refused: { code: 'none' } }), {
      locale: 'fr',
      address: '/',
    })
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('does not publish what nobody could ever meet', async () => {
    const { id } = await startCharterDraft()
    given(
      await edit(id, 'written-rules', {
        'rule.expression': '{ "and": [{ "var": "answer" }, { "!": { "var": "answer" } }] }',
      }),
    )
    const { revision } = await draftAt(id)
    expect(codeOf(await publishCharter(team, { id, revision, ...(await publicationTerms()) }))).toBe('never-met')
  })
})

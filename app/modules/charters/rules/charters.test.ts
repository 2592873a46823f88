import { describe, expect, it } from 'vitest'
import { charterOf, shipped, shippedJson } from '../../label/rules/shipped.test-data'
import { readCharter } from '../../label/rules/read-charter'
import { charterFor } from '../../label/rules/charter-for'
import { charterCanBeMet, isNeverMet } from './charter-can-be-met'
import { changeCount, compareCharters } from './compare-charters'
import { changeList, type DraftContent, readListChange, withPart } from './draft/fields'
import { lenientCriteria } from './draft/lenient-criteria'
import { readDraft } from './draft/read-draft'
import { sayRules } from './draft/said-rules'
import { draftOfCharter } from './draft/write-draft'
import { draftState, mayOpenUntil, publicationAllowed } from './draft-state'
import { effectOf } from './effect'

const today = '2026-11-28'
const publication = {
  version: shipped.charter.version,
  inForceFrom: shipped.charter.inForceFrom,
  decision: shipped.charter.decision,
}
const read = (content: DraftContent) => readDraft(content, publication)
const whole = draftOfCharter(shipped.charter)
const changed = (name: string, value: string, part: 'criteres' | 'texte' | 'conditions' = 'criteres', index = 0) =>
  withPart(whole, part, index, { ...whole[part][index], [name]: value }) ?? whole
const problemsOf = (content: DraftContent) =>
  read(content).problems.map(({ part, index, field, code }) => [part, index, field, code])

describe('a draft', () => {
  it('that nobody changed is the charter that it was begun from, byte for byte', () =>
    expect(read(whole)).toEqual({ charter: shipped.charter, problems: [] }))

  it.each<[string, DraftContent, [string, number, string, string]]>([
    ['an empty statement', changed('statement.fr', ' '), ['criteres', 0, 'statement.fr', 'empty']],
    ['a rule that is no JSON', changed('rule.expression', '{"var":'), ['criteres', 0, 'rule.expression', 'not-json']],
    [
      'a number that is none',
      changed('settings.draftDays', 'trente', 'texte'),
      ['texte', 0, 'settings.draftDays', 'not-a-number'],
    ],
    ['an article that is not there', changed('article', 'nowhere'), ['criteres', 0, 'article', 'unknown-article']],
    ['nobody to apply', changed('applicants', ''), ['criteres', 0, 'applicants', 'empty']],
    ['an id twice', changed('id', whole.criteres[1]?.['id'] ?? ''), ['criteres', 1, 'id', 'duplicate']],
    [
      'an unknown question',
      changed('rule.expression', '{ "var": "answer.nowhere" }'),
      ['criteres', 0, 'rule.expression', 'unknown-variable'],
    ],
    [
      'an unknown operator',
      changed('condition', '{ "eval": [1] }', 'conditions'),
      ['conditions', 0, 'condition', 'unknown-operator'],
    ],
    ['a condition left empty', changed('condition', '', 'conditions'), ['conditions', 0, 'condition', 'empty']],
  ])('says where it has %s', (_name, content, problem) => expect(problemsOf(content)).toContainEqual(problem))

  it('says so of a rule nested a thousand deep, and of a hundred thousand', () => {
    for (const depth of [1_000, 100_000]) {
      const rule = `${'{"!":'.repeat(depth)}true${'}'.repeat(depth)}`
      const { charter, problems } = read(changed('rule.expression', rule))
      expect(charter).toBeNull()
      expect(problems.map(({ field, code }) => [field, code])).toEqual([['rule.expression', 'too-deep']])
      expect(problems[0]?.sentence.fr).toContain('imbriquée sur plus de 12\u00a0niveaux'.replace('\u00a0', ' '))
    }
  })

  it('has lists whose items are added, moved and taken out, and closes the gap', () => {
    const ids = (content: DraftContent) => content.articles.map((fields) => fields['id'])
    const first = ids(whole)
    const moved = changeList(whole, { list: 'articles', move: 'down', index: 0 })
    expect(ids(moved).slice(0, 2)).toEqual([first[1], first[0]])
    expect(read(moved).charter?.articles.map(({ number }) => number)).toEqual(first.map((_, index) => index + 1))
    expect(changeList(whole, { list: 'articles', move: 'up', index: 0 })).toBe(whole)
    expect(ids(changeList(whole, { list: 'articles', move: 'remove', index: 1 }))).toEqual([
      first[0],
      ...first.slice(2),
    ])
    expect(changeList(whole, { list: 'criteres', move: 'add', index: 0 }).criteres).toHaveLength(
      whole.criteres.length + 1,
    )
    expect(withPart(whole, 'criteres', 9_999, {})).toBeNull()
    expect(readListChange('up:criteres:3')).toEqual({ list: 'criteres', move: 'up', index: 3 })
    for (const text of ['', 'up:texte:1', 'up:criteres:-1', 'drop:criteres:1']) expect(readListChange(text)).toBeNull()
  })
})

describe('a file of the charter', () => {
  it('says what is wrong in an expression, and where', () => {
    const file = structuredClone(shippedJson.charter) as { criteria: { rule: unknown }[] }
    const [first] = file.criteria
    if (first) first.rule = { kind: 'expression', expression: { and: [{ var: 'answer' }, { eval: 1 }] } }
    const found = readCharter(file)
    expect('problems' in found && found.problems).toMatchObject([
      { path: '/criteria/0/rule/expression/and/1', code: 'unknown-operator' },
    ])
  })
})

describe('two versions', () => {
  const after = structuredClone(shipped.charter)
  const [first, second] = after.criteria
  if (first && second) {
    first.statement = { ...first.statement, en: 'Otherwise' }
    after.criteria = [second, first, ...after.criteria.slice(3), { ...second, id: 'new-one' }]
  }
  after.settings = { ...after.settings, draftDays: 200 }

  it('that are the same differ in nothing', () =>
    expect(changeCount(compareCharters(shipped.charter, shipped.charter))).toBe(0))

  it('differ in what changed, what came and what went', () => {
    const changes = compareCharters(shipped.charter, after)
    expect(changes.head).toEqual(['settings'])
    expect(changes.isReordered).toBe(true)
    expect(
      changes.criteria.map(({ before, after: now, parts }) => [before?.id ?? null, now?.id ?? null, parts]),
    ).toEqual([
      [first?.id, first?.id, ['statement']],
      [null, 'new-one', []],
      [shipped.charter.criteria[2]?.id, null, []],
    ])
  })
})

describe('whether a charter can be met', () => {
  it('is so of the shipped one, by every kind of applicant', () =>
    expect(charterCanBeMet(shipped.charter, today)).toEqual([]))

  const no = { kind: 'expression', expression: { '!': { var: 'answer.one' } } } as const
  it('is not where two mandatory criteria contradict each other', () => {
    const findings = charterCanBeMet(charterOf([{ id: 'one' }, { id: 'two', rule: no }]), today)
    expect(findings).toMatchObject([{ criteria: ['one', 'two'], meeting: 'never', decisive: true }])
    expect(findings[0]?.kinds).toEqual([
      { applicantKind: 'association', initiativeKind: 'debate' },
      { applicantKind: 'company', initiativeKind: 'debate' },
    ])
    expect(isNeverMet(findings)).toBe(true)
  })

  it('is looked at for what the label is for', () => {
    const contradictory = charterOf([{ id: 'one' }, { id: 'two', rule: no }])
    expect(charterCanBeMet(contradictory, today, ['debate'])).toHaveLength(1)
    expect(charterCanBeMet(contradictory, today, ['process', 'organisation'])).toEqual([])
  })

  it('stands where only a weighted one can never be met', () => {
    const never = { kind: 'expression', expression: { and: [{ var: 'answer' }, { '!': { var: 'answer' } }] } } as const
    const findings = charterCanBeMet(
      charterOf([{ id: 'one' }, { id: 'two', rule: never, importance: { kind: 'weighted', weight: 3 } }]),
      today,
    )
    expect(findings).toMatchObject([{ criteria: ['two'], meeting: 'never', decisive: false }])
    expect(isNeverMet(findings)).toBe(false)
  })

  it.each([
    [4, 'never'],
    [3, null],
  ])('asks for %i points of 3', (points, meeting) => {
    const failure = { fr: 'trop peu', en: 'too few' }
    const eligibility = [{ id: 'points', article: 'first', condition: { '>=': [{ var: 'points' }, points] }, failure }]
    const findings = charterCanBeMet(
      charterOf([{ id: 'one' }, { id: 'two', importance: { kind: 'weighted', weight: 3 } }], eligibility),
      today,
    )
    expect(findings[0]?.meeting ?? null).toBe(meeting)
    if (meeting) expect(findings[0]?.criteria).toEqual([])
  })
})

describe('a rule said as it is typed', () => {
  const criteria = lenientCriteria(whole)
  const index = whole.criteres.findIndex(({ id }) => id === 'widening-actions')
  const fields = whole.criteres[index] ?? {}
  const said = (typed: string, place: 'rule.expression' | 'when' = 'rule.expression') => {
    const { rule, when } = sayRules(
      criteria,
      { part: 'criteres', index, fields: { ...fields, [place]: typed } },
      'fr',
      today,
    )
    return place === 'when' ? when : rule
  }
  it('says the same as once saved, of every criterion of the shipped charter', () => {
    for (const [at, of] of whole.criteres.entries()) {
      const { rule, when, meeting } = sayRules(criteria, { part: 'criteres', index: at, fields: of }, 'en', today)
      expect([rule.wrong, when.wrong]).toEqual([[], []])
      expect(meeting).toBe(of['rule.expression'] === '' ? null : 'possible')
      expect(rule.words === '').toBe(of['rule.expression'] === '')
    }
    for (const [at, of] of whole.conditions.entries())
      expect(sayRules(criteria, { part: 'conditions', index: at, fields: of }, 'fr', today).rule).toMatchObject({
        wrong: [],
      })
  })
  it.each([
    ['', '', undefined],
    ['{ ">=": [{ "count": { "var": "answer" } }, 3] }', 'La réponse compte au moins 3\u00a0éléments.', undefined],
    ['{ "var": ', '', 'n’est pas du JSON lisible'],
    ['{ "var": "answer.nulle-part" }', 'La réponse à', 'n’est ni une question de ce texte'],
    ['{ "==": [{ "var": "answer.influence" }, "rien"] }', 'est «\u202frien\u202f»', 'n’est pas une réponse possible'],
    ['{ "envoyer": [1] }', '', 'L’opérateur «\u202fenvoyer\u202f» n’existe pas'],
    [`${'{"!":'.repeat(1_000)}{"var":"answer"}${'}'.repeat(1_000)}`, '', 'imbriquée'],
    ['true', '', 'ne dépend d’aucune information'],
  ])('%j', (typed, words, wrong) => {
    const {
      words: found,
      wrong: [first],
    } = said(typed)
    if (words === '' && wrong === undefined) expect(found).toBe('')
    else expect(found).toContain(words)
    if (wrong === undefined) expect(first).toBeUndefined()
    else expect(first).toContain(wrong)
  })
  it.each([
    ['', null],
    ['{ "envoyer": [1] }', null],
    ['{ ">=": [{ "count": { "var": "answer" } }, 3] }', 'possible'],
    ['{ "and": [{ "var": "answer.training" }, { "!": { "var": "answer.training" } }] }', 'never'],
    ['{ "!=": [{ "var": "applicantKind" }, "company"] }', 'never-for-some'],
    ['{ "<": [{ "count": { "var": "answer" } }, 0] }', 'not-proven'],
  ])('says whether %j can be met: %s', (typed, wanted) => {
    const typedRule = { part: 'criteres' as const, index, fields: { ...fields, 'rule.expression': typed } }
    expect(sayRules(criteria, typedRule, 'fr', today).meeting).toBe(wanted)
  })
  it('does not let a condition of application read its own criterion', () =>
    expect(said('{ "answered": "answer.widening-actions" }', 'when').wrong).toHaveLength(1))
  it('waits with names until every question can be read', () => {
    const content = { ...whole, criteres: [{ id: 'half', 'answer.type': 'choice' }, ...whole.criteres] }
    const typed = {
      part: 'criteres' as const,
      index: 1,
      fields: { ...fields, 'rule.expression': '{ "var": "answer.nulle-part" }' },
    }
    expect(sayRules(lenientCriteria(content), typed, 'fr', today).rule.wrong).toEqual([])
  })
})

describe('a charter and what its label is for', () => {
  const two = charterOf([
    { id: 'one' },
    { id: 'two', appliesTo: { applicants: ['association'], initiatives: ['process'] } },
  ])
  it.each([
    [['debate', 'process'], [], []],
    [['debate'], [], ['two']],
    [['debate', 'organisation'], ['organisation'], ['two']],
    [['organisation'], ['organisation'], ['one', 'two']],
  ] as const)('for %j: asks nothing of %j, asks in vain %j', (natures, asksNothingOf, askedOfNone) =>
    expect(charterFor(two, natures)).toEqual({ asksNothingOf, askedOfNone }),
  )
})

describe('the effect on an application', () => {
  const report = (eligible: boolean, ...statuses: [string, string][]) =>
    ({ eligible, criteria: statuses.map(([id, status]) => ({ id, status })) }) as unknown as Parameters<
      typeof effectOf
    >[0]
  it.each([
    [report(true, ['one', 'met']), report(true, ['one', 'met']), null],
    [report(true, ['one', 'met']), report(false, ['one', 'not-met']), { kind: 'lost', criteria: ['one'] }],
    [report(false, ['one', 'missing']), report(true), { kind: 'gained', criteria: ['one'] }],
    [
      report(true, ['one', 'met']),
      report(true, ['one', 'met'], ['two', 'missing']),
      { kind: 'touched', criteria: ['two'] },
    ],
    [report(true, ['one', 'met']), report(true, ['one', 'met'], ['two', 'not-applicable']), null],
  ])('%#', (before, after, effect) => expect(effectOf(before, after)).toEqual(effect))
})

describe('the life of a draft', () => {
  const dates = { openedOn: '2026-11-01', commentsUntil: '2026-11-28', publishedVersion: null, givenUpOn: null }
  it.each([
    [{ ...dates, openedOn: null, commentsUntil: null }, 'writing'],
    [dates, 'open'],
    [{ ...dates, commentsUntil: '2026-11-27' }, 'closed'],
    [{ ...dates, givenUpOn: today }, 'given-up'],
    [{ ...dates, publishedVersion: 2 }, 'published'],
  ] as const)('%#: %o', (draft, state) => expect(draftState(draft, today)).toBe(state))

  it('leaves a week to comment', () => {
    expect(mayOpenUntil('2026-12-05', today)).toEqual({ ok: '2026-12-05' })
    expect(mayOpenUntil('2026-12-04', today)).toMatchObject({ refused: { code: 'comment-period' } })
    expect(mayOpenUntil('demain', today)).toMatchObject({ refused: { code: 'not-a-date' } })
  })

  const decision = { number: '2026-D-0003', outcome: 'adopted', decidedOn: '2026-11-20' }
  it.each([
    [{ decision: null, inForceFrom: today }, 'decision-unknown'],
    [{ decision: { ...decision, outcome: 'rejected' }, inForceFrom: today }, 'decision-rejected'],
    [{ decision, inForceFrom: '2026-02-30' }, 'not-a-date'],
    [{ decision, inForceFrom: '2026-11-27' }, 'in-force-before'],
    [{ decision, inForceFrom: '2026-12-01' }, 'in-force-before-latest'],
    [{ decision, inForceFrom: '2026-12-02' }, null],
  ])('is published on known terms: %#', (terms, code) => {
    const allowed = publicationAllowed(terms, { today, latest: '2026-12-01' })
    expect('refused' in allowed ? allowed.refused.code : null).toBe(code)
  })
})

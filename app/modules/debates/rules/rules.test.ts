import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../platform/pure/civil-date'
import { calendarProblems, mayMoveDates, stageHolds } from './calendar'
import { debateStates, templates } from './debate'
import { changesBetween } from './design-change'
import { type GarantFacts, inOffice, isAuthorityTaken, pausedOn } from './garants'
import { readComposition, typedComposition } from './panel'
import { type Design, missingBeforePublication } from './publication'
import { debateEvents, debateTransition, debateTransitions, mayTakePart } from './states'
import { proposedCalendar } from './templates'

const today = '2026-12-01'
const garant: GarantFacts = {
  userId: 'a',
  namedBy: 'Barreau d’essai',
  authorityKind: 'other',
  statedAt: new Date(),
  letterFileId: 'f',
  startsOn: '2026-11-01',
  endsOn: null,
}
const whole: Design = {
  ...{ question: 'Que faire\u202f?', summary: 's', scope: 's', rules: 'r', publics: 'p', governance: 'g', team: 't' },
  ...{ authority: 'a', budgetCents: 0, budgetNote: '', liveLink: '', captionsLink: '' },
  ...proposedCalendar('regional-debate', '2027-02-01'),
  garants: [garant],
}

describe('the states of a debate', () => {
  it('reach nothing by an event that their table does not name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...debateStates), fc.constantFrom(...debateEvents), (state, event) => {
        const context = { today, opensOn: today, closesOn: today, isComplete: true, unanswered: 0, reason: 'r' }
        const known = debateTransitions.some((one) => one.from === state && one.event === event)
        const outcome = debateTransition(state, event, context)
        expect('refused' in outcome && outcome.refused.code === 'state-forbids').toBe(!known)
      }),
    )
  })

  it.each([
    ['draft', 'publish', { isComplete: false, opensOn: '2027-01-01' }, 'design-incomplete'],
    ['draft', 'publish', { isComplete: true, opensOn: today }, 'debate-begins-first'],
    ['announced', 'open', { opensOn: '2026-12-02' }, 'too-early'],
    ['open', 'close', { closesOn: today }, 'not-over'],
    ['reported', 'answer', { unanswered: 1 }, 'answers-missing'],
    ['open', 'abandon', { reason: ' ' }, 'reason-missing'],
  ] as const)('%s refuses %s with %j: %s', (state, event, context, code) => {
    expect(debateTransition(state, event, { ...context, today })).toMatchObject({ refused: { code } })
  })

  it('lead from the draft to every other', () => {
    const reached = new Set<string>(['draft'])
    for (const _ of debateStates) for (const { from, to } of debateTransitions) if (reached.has(from)) reached.add(to)
    expect([...reached].sort()).toEqual([...debateStates].sort())
  })

  it.each([
    ['announced', null, 'debate-not-open'],
    ['closed', null, 'debate-closed'],
    ['open', '2026-11-20', 'debate-paused'],
  ] as const)('%s, paused %s: nobody takes part (%s)', (state, paused, code) => {
    const stage = { startsOn: '2026-11-01', endsOn: '2026-12-31' }
    expect(mayTakePart({ state, pausedOn: paused }, stage, today)).toMatchObject({ refused: { code } })
  })

  it('lets people take part on both days of a stage, and on no other', () => {
    const debate = { state: 'open', pausedOn: null } as const
    const on = (startsOn: string, endsOn: string) => mayTakePart(debate, { startsOn, endsOn }, today)
    expect(on(today, today)).toEqual({ ok: true })
    expect(on('2026-12-02', '2026-12-03')).toMatchObject({ refused: { code: 'stage-to-come' } })
    expect(on('2026-11-02', '2026-11-30')).toMatchObject({ refused: { code: 'stage-over' } })
  })
})

describe('the calendar of a template', () => {
  it.each(templates)('%s holds whatever the day', (template) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const plan = proposedCalendar(template, addDays('2026-01-01', days))
        expect(calendarProblems(plan)).toEqual([])
        expect(new Set(plan.stages.map(({ kind }) => kind)).size).toBe(plan.stages.length)
      }),
    )
  })
})

describe('a stage', () => {
  const debate = { opensOn: '2027-01-10', closesOn: '2027-03-10' }
  it.each([
    ['contributions', '2027-01-10', '2027-03-10', null],
    ['contributions', '2027-01-09', '2027-03-10', 'dates-outside'],
    ['contributions', '2027-02-01', '2027-03-11', 'dates-outside'],
    ['contributions', '2027-02-02', '2027-02-01', 'end-before-start'],
    ['information', '2026-12-01', '2027-03-10', null],
    ['report', '2027-03-10', '2027-05-01', 'after-close'],
    ['report', '2027-03-11', '2027-05-01', null],
  ] as const)('%s from %s to %s: %s', (kind, startsOn, endsOn, code) => {
    expect(stageHolds({ kind, startsOn, endsOn }, debate)).toMatchObject(code ? { refused: { code } } : { ok: true })
  })

  it('of a debate that has begun keeps the opening, and the close stays ahead', () => {
    const before = { opensOn: '2026-11-01', hasBegun: true }
    const to = (opensOn: string, closesOn: string) => mayMoveDates(before, { opensOn, closesOn }, today)
    expect(to('2026-11-02', '2026-12-20')).toMatchObject({ refused: { code: 'already-begun' } })
    expect(to('2026-11-01', '2026-11-30')).toMatchObject({ refused: { code: 'close-past' } })
    expect(to('2026-11-01', today)).toEqual({ ok: true })
  })
})

describe('what a design lacks', () => {
  it.each([
    ['nothing', {}, []],
    ['texts', { question: ' ', team: '' }, ['question', 'team']],
    ['a budget', { budgetCents: null }, ['budget']],
    ['a note is enough', { budgetCents: null, budgetNote: 'À la charge de la coopérative.' }, []],
    ['captions', { liveLink: 'https://exemple.fr/' }, ['captions']],
    ['an opening to come', { opensOn: '2026-12-01' }, ['opening-past']],
    ['stages', { stages: [] }, ['stages', 'information-stage', 'taking-part-stage']],
    ['a garant', { garants: [] }, ['garant']],
    ['a garant who has not left', { garants: [{ ...garant, endsOn: '2026-12-31' }] }, ['garant']],
    ['another authority', { garants: [{ ...garant, authorityKind: 'cooperative' }] }, ['garant-independent']],
    [
      'a signature and a letter',
      { garants: [{ ...garant, statedAt: null, letterFileId: null }] },
      ['garant-statement', 'garant-letter'],
    ],
  ] as const)('%s', (_what, change, missing) => {
    expect(missingBeforePublication({ ...whole, ...change }, today)).toEqual(missing)
  })
})

describe('garants', () => {
  it.each([
    [{ startsOn: '2026-12-02' }, false],
    [{ startsOn: today }, true],
    [{ endsOn: '2026-11-30' }, false],
    [{ endsOn: today }, true],
    [{ statedAt: null }, false],
  ])('%j: in office %s', (change, is) => {
    expect(inOffice({ ...garant, ...change }, today)).toBe(is)
  })

  it('come each from another authority, however it is written', () => {
    const wanted = { namedBy: 'BARREAU  D’ESSAI', authorityKind: 'other' }
    expect(isAuthorityTaken(wanted, [garant])).toBe(true)
    expect(isAuthorityTaken(wanted, [{ ...garant, endsOn: today }])).toBe(false)
    expect(isAuthorityTaken({ ...wanted, namedBy: 'Université d’essai' }, [garant])).toBe(false)
    const cooperative = { namedBy: '', authorityKind: 'cooperative' }
    expect(isAuthorityTaken(cooperative, [garant])).toBe(false)
    expect(isAuthorityTaken(cooperative, [{ ...garant, ...cooperative }])).toBe(true)
  })

  it('missing pause the debate from that day on, where its rule says so', () => {
    const debate = { state: 'open', withoutGarant: 'paused', garants: [], pausedOn: null } as const
    expect(pausedOn(debate, today)).toBe(today)
    expect(pausedOn({ ...debate, pausedOn: '2026-11-20' }, today)).toBe('2026-11-20')
    expect(pausedOn({ ...debate, withoutGarant: 'goes-on' }, today)).toBeNull()
    expect(pausedOn({ ...debate, garants: [garant] }, today)).toBeNull()
    expect(pausedOn({ ...debate, state: 'announced' }, today)).toBeNull()
  })
})

describe('small readings', () => {
  it('of a panel’s composition', () => {
    expect(readComposition('Cher\u202f; 12\n\nIndre: 9')).toEqual([
      { label: 'Cher', count: 12 },
      { label: 'Indre', count: 9 },
    ])
    expect(readComposition('Cher douze')).toBeNull()
    const groups = [{ label: '18 à 24 ans', count: 3 }]
    expect(readComposition(typedComposition(groups))).toEqual(groups)
  })

  it('of what changed, and of nothing else', () => {
    expect(changesBetween({ a: 1, b: 'x', c: null }, { a: 2, b: 'x', c: '' })).toEqual([
      { field: 'a', before: '1', after: '2' },
    ])
  })
})

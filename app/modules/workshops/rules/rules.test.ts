import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fabriks } from '../../events/rules/tour-2017'
import {
  beyond,
  firstKit,
  kitLimits,
  minutesOf,
  readMaterial,
  readRoles,
  readSequence,
  timed,
  writeRoles,
  writeSequence,
} from './kit'
import { proposalsClosed, proposalTransition } from './proposal'
import { draftFromNotes, type ReportContext, reportTransition, validatedOf } from './report'
import { destinations, tourTotals } from './tour-totals'

describe('the lines of a kit', () => {
  it('are steps with their minutes', () => {
    expect(readSequence('20 | Accueil | On arrive.\n\n15 min | Pause')).toEqual({
      ok: [
        { minutes: 20, title: 'Accueil', text: 'On arrive.' },
        { minutes: 15, title: 'Pause', text: '' },
      ],
    })
  })
  it.each([
    ['Accueil', 1],
    ['20 | Accueil\nvingt | Pause', 2],
    ['0 | Rien', 1],
    ['481 | Trop', 1],
    ['20 |', 1],
    [`20 | ${'x'.repeat(kitLimits.line)}`, 1],
    [Array.from({ length: kitLimits.steps + 1 }, () => '1 | Pas').join('\n'), kitLimits.steps + 1],
  ])('%j is not understood at line %i', (text, line) => {
    expect(readSequence(text)).toEqual({ fault: { line } })
  })
  it('are roles and material', () => {
    expect(readRoles('Accueil | Reçoit.\nTemps')).toEqual({
      ok: [
        { name: 'Accueil', text: 'Reçoit.' },
        { name: 'Temps', text: '' },
      ],
    })
    expect(readRoles('| sans nom')).toEqual({ fault: { line: 1 } })
    expect(readMaterial(' de l’eau \n\n des tables')).toEqual({ ok: ['de l’eau', 'des tables'] })
    expect(readMaterial('x'.repeat(kitLimits.line + 1))).toEqual({ fault: { line: 1 } })
  })
  it('typed again, say the same', () => {
    const word = fc.stringMatching(/^[a-zé’ ]{0,20}[a-z]$/).map((text) => text.trim())
    const step = fc.record({ minutes: fc.integer({ min: 1, max: kitLimits.minutes }), title: word, text: word })
    fc.assert(
      fc.property(fc.array(step, { maxLength: kitLimits.steps }), (steps) => {
        expect(readSequence(writeSequence(steps))).toEqual({ ok: steps })
        const roles = steps.map(({ title, text }) => ({ name: title, text }))
        expect(readRoles(writeRoles(roles))).toEqual({ ok: roles })
      }),
    )
  })
  it('have their hours, and say what they have too many', () => {
    const steps = [
      { minutes: 20, title: 'a', text: '' },
      { minutes: 40, title: 'b', text: '' },
    ]
    const from = new Date('2026-12-01T17:30:00Z')
    expect(timed(steps, from).map(({ startsAt }) => startsAt?.toISOString())).toEqual([
      '2026-12-01T17:30:00.000Z',
      '2026-12-01T17:50:00.000Z',
    ])
    expect(timed(steps, null).map(({ from: minutes, startsAt }) => [minutes, startsAt])).toEqual([
      [0, null],
      [20, null],
    ])
    expect(beyond(steps, from, new Date('2026-12-01T18:00:00Z'))).toBe(30)
    expect(beyond(steps, from, new Date('2026-12-01T19:00:00Z'))).toBe(-30)
    expect(beyond(steps, from, null)).toBeNull()
  })
  it('of the first kit are understood, and last three hours', () => {
    const read = readSequence(firstKit.sequence)
    expect('ok' in read && minutesOf(read.ok)).toBe(180)
    expect(readRoles(firstKit.roles)).toHaveProperty('ok')
    expect(readMaterial(firstKit.material)).toHaveProperty('ok')
  })
})

describe('a report', () => {
  const all: ReportContext = { text: 'Dit.', wasHeld: true, named: 2, validated: 2 }
  it.each([
    ['none', 'save', all, 'draft'],
    ['none', 'save', { ...all, text: ' ' }, 'report-missing'],
    ['none', 'publish', all, 'state-forbids'],
    ['draft', 'ask', all, 'validating'],
    ['draft', 'ask', { ...all, named: 0 }, 'no-facilitator'],
    ['draft', 'validate', all, 'state-forbids'],
    ['draft', 'publish', all, 'state-forbids'],
    ['validating', 'validate', all, 'validating'],
    ['validating', 'save', all, 'draft'],
    ['validating', 'publish', { ...all, validated: 1 }, 'validations-missing'],
    ['validating', 'publish', { ...all, named: 0, validated: 0 }, 'no-facilitator'],
    ['validating', 'publish', { ...all, wasHeld: false }, 'not-held'],
    ['validating', 'publish', all, 'published'],
    ['published', 'save', all, 'draft'],
    ['published', 'publish', all, 'state-forbids'],
  ] as const)('%s, %s → %j: %s', (state, act, context, wanted) => {
    const moved = reportTransition(state, act, context)
    expect('ok' in moved ? moved.ok.to : moved.refused.code).toBe(wanted)
  })
  it('counts the validations of its present revision alone', () => {
    expect(validatedOf([{ validatedRevision: 3 }, { validatedRevision: 2 }, { validatedRevision: null }], 3)).toBe(1)
  })

  const words = {
    table: (number: number) => `Table ${number}`,
    people: (count: number) => `${count} personnes`,
    attended: (count: number) => `${count} sont venues.`,
  }
  it('begins from the notes, by table, without those where nothing was noted', () => {
    const tables = [
      { number: 2, subject: '', people: null, notes: [{ text: '# Un\nmarché' }, { text: '1. Dire' }] },
      { number: 1, subject: 'Se déplacer', people: 6, notes: [{ text: 'Un car le samedi.' }] },
      { number: 3, subject: 'Vide', people: 4, notes: [] },
    ]
    expect(draftFromNotes(tables, 12, words)).toBe(
      '12 sont venues.\n\n## Table 1\u00a0: Se déplacer\n\n6 personnes\n\n- Un car le samedi.\n\n## Table 2\n\n- \\# Un marché\n- \\1. Dire',
    )
    expect(draftFromNotes([], null, words)).toBe('')
  })
})

describe('a proposal', () => {
  it.each([
    ['unconfirmed', 'confirm', 'proposed'],
    ['proposed', 'accept', 'accepted'],
    ['proposed', 'decline', 'declined'],
    ['proposed', 'confirm', 'token-dead'],
    ['unconfirmed', 'accept', 'proposal-decided'],
    ['accepted', 'decline', 'proposal-decided'],
    ['declined', 'accept', 'proposal-decided'],
  ] as const)('%s, %s → %s', (state, act, wanted) => {
    const moved = proposalTransition(state, act)
    expect('ok' in moved ? moved.ok : moved.refused.code).toBe(wanted)
  })
  it.each([
    ['open', '2026-12-31', null],
    ['announced', '2026-10-01', null],
    ['open', '2027-01-01', 'stage-over'],
    ['closed', '2026-12-01', 'stage-over'],
    ['answered', '2026-12-01', 'stage-over'],
  ] as const)('in a debate %s, on %s: %s', (state, today, wanted) => {
    expect(proposalsClosed({ state }, { startsOn: '2026-11-01', endsOn: '2026-12-31' }, today)).toBe(wanted)
  })
  it('needs a stage', () => {
    expect(proposalsClosed({ state: 'open' }, null, '2026-12-01')).toBe('stage-missing')
  })
})

describe('the tour of 2017', () => {
  it('adds up', () => {
    const sum = destinations.reduce((total, one) => total + tourTotals.byDestination[one], 0)
    expect(sum).toBe(tourTotals.proposals)
    expect(fabriks).toHaveLength(23)
  })
})

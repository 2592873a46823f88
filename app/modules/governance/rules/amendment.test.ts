import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AmendedItem,
  amendmentEvents,
  amendmentStates,
  amendmentTransition,
  mayAmend,
  mayOpenVote,
  saysTheSame,
  settledBy,
} from './amendment'
import { wordDiff } from './word-diff'

const item: AmendedItem = {
  kind: 'resolution',
  text: 'Le texte',
  isDecided: false,
  meeting: { kind: 'assembly', state: 'open' },
  polls: [],
}
const said = (outcome: { ok: unknown } | { refused: { code: string } }) =>
  'ok' in outcome ? 'may' : outcome.refused.code
const own = (state: 'draft' | 'open' | 'closed' | 'cancelled') => ({ amendmentId: null, state })

describe('a text may be amended', () => {
  it.each<[string, Partial<AmendedItem>, string]>([
    ['once convened', { meeting: { kind: 'assembly', state: 'convened' } }, 'may'],
    ['during the meeting', {}, 'may'],
    ['in a sitting', { meeting: { kind: 'sitting', state: 'open' } }, 'may'],
    ['while its vote is but prepared', { polls: [own('draft')] }, 'may'],
    ['after its vote was taken back', { polls: [own('cancelled')] }, 'may'],
    ['while another amendment is voted', { polls: [{ amendmentId: 'a', state: 'open' }] }, 'may'],
    ['not before the convocation', { meeting: { kind: 'assembly', state: 'draft' } }, 'state-forbids'],
    ['not after the meeting', { meeting: { kind: 'assembly', state: 'closed' } }, 'state-forbids'],
    ['not in writing', { meeting: { kind: 'consultation', state: 'open' } }, 'amendment-in-writing'],
    ['not where nothing is voted', { kind: 'discussion' }, 'amendment-not-a-resolution'],
    ['not an election', { kind: 'election' }, 'amendment-not-a-resolution'],
    ['not once its vote is open', { polls: [own('open')] }, 'resolution-voted'],
    ['not once it is voted', { polls: [own('closed')] }, 'resolution-voted'],
    ['not once it is decided by a show of hands', { isDecided: true }, 'resolution-voted'],
  ])('%s', (_title, change, expected) => expect(said(mayAmend({ ...item, ...change }))).toBe(expected))
})

describe('a vote opens', () => {
  const amendment = { text: 'Le texte long', base: 'Le texte', state: 'proposed' as const }
  it.each<[string, Partial<AmendedItem>, Parameters<typeof mayOpenVote>[1], number, string]>([
    ['on a resolution without amendments', {}, null, 0, 'may'],
    ['not on a resolution while one awaits', {}, null, 1, 'amendment-awaits'],
    ['on an amendment', {}, amendment, 1, 'may'],
    ['on an amendment among others', {}, amendment, 3, 'may'],
    ['not on two amendments at once', { polls: [{ amendmentId: 'b', state: 'open' }] }, amendment, 2, 'item-vote-open'],
    ['not on an amendment of a text since changed', { text: 'Autre' }, amendment, 1, 'amendment-outdated'],
    ['not on a withdrawn amendment', {}, { ...amendment, state: 'withdrawn' }, 0, 'amendment-settled'],
    ['not twice on a rejected amendment', {}, { ...amendment, state: 'rejected' }, 0, 'amendment-settled'],
    ['not on an amendment after the resolution', { polls: [own('closed')] }, amendment, 1, 'resolution-voted'],
    ['on an item that is no resolution', { kind: 'election' }, null, 0, 'may'],
  ])('%s', (_title, change, voted, awaiting, expected) =>
    expect(said(mayOpenVote({ ...item, ...change }, voted, awaiting))).toBe(expected),
  )
})

describe('an amendment', () => {
  it('stays as it is once settled', () => {
    for (const state of amendmentStates.filter((one) => one !== 'proposed'))
      for (const event of amendmentEvents) expect(said(amendmentTransition(state, event))).toBe('amendment-settled')
    for (const event of amendmentEvents) expect(said(amendmentTransition('proposed', event))).toBe('may')
  })
  it('is settled by a vote that counts, and by no other', () =>
    expect(['adopted', 'rejected', 'no-quorum', 'elected'].map(settledBy)).toEqual(['adopt', 'reject', null, null]))
  it('must change more than spaces', () => {
    expect(saysTheSame('Un  texte\nlong', 'Un texte long ')).toBe(true)
    expect(saysTheSame('Un texte', 'Un autre texte')).toBe(false)
  })
})

describe('the difference of words', () => {
  it('says which words change', () =>
    expect(wordDiff('Le conseil se réunit en mars.', 'Le conseil se réunit en avril et en mai.')).toEqual([
      { kind: 'kept', text: 'Le conseil se réunit en ' },
      { kind: 'removed', text: 'mars.' },
      { kind: 'added', text: 'avril et en mai.' },
    ]))

  const text = fc
    .array(fc.constantFrom('la', 'région', 'décide', '\n', '\n\n', '  ', ' ', 'eau'), { maxLength: 30 })
    .map((words) => words.join(' '))
  it('gives back both texts, whatever their spaces and lines', () =>
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDiff(before, after)
        const without = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map((run) => run.text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
        runs.forEach((run, index) => expect(run.kind).not.toBe(runs[index + 1]?.kind))
      }),
    ))
})

import { describe, expect, it } from 'vitest'
import { declarationStates, declarationTransition } from './declaration'

describe('a declaration', () => {
  it.each([
    ['draft', 'edit', 'draft'],
    ['draft', 'publish', 'published'],
    ['draft', 'sign', 'declaration-state'],
    ['published', 'sign', 'published'],
    ['published', 'edit', 'declaration-published'],
    ['published', 'publish', 'declaration-state'],
    ['published', 'close', 'closed'],
    ['closed', 'sign', 'declaration-closed'],
    ['closed', 'edit', 'declaration-published'],
  ] as const)('%s, %s: %s', (state, event, expected) => {
    const outcome = declarationTransition(state, event)
    expect('ok' in outcome ? outcome.ok : outcome.refused.code).toBe(expected)
  })
  it('once published never changes its text', () => {
    for (const state of declarationStates) expect('ok' in declarationTransition(state, 'edit')).toBe(state === 'draft')
  })
})

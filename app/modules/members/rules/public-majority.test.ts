import { expect, it } from 'vitest'
import { lacksPublicMajority, publicVotesOf } from './public-majority'

it.each([
  [[], false],
  [[['local-authority', 1]], false],
  [
    [
      ['local-authority', 5],
      ['association', 5],
    ],
    true,
  ],
  [
    [
      ['local-authority', 4],
      ['public-body', 2],
      ['association', 5],
    ],
    false,
  ],
  [[['company', 1]], true],
] as const)('a GIP whose members and votes are %j lacks a public majority: %s', (members, lacks) => {
  expect(lacksPublicMajority(publicVotesOf(members.map(([kind, votes]) => ({ kind, votes }))))).toBe(lacks)
})

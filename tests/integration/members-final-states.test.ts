import { expect, it } from 'vitest'
import { isOpen, states } from '~/modules/label/rules/states'
import { finalApplicationStates } from '~/modules/members/queries.server'

it('members know the states in which an application for the label is over', () => {
  expect([...finalApplicationStates].sort()).toEqual(states.filter((state) => !isOpen(state)).sort())
})

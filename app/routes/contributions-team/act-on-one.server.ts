import { mergeContribution, separateContribution } from '~/modules/contributions/commands/merge-contributions.server'
import { keepReported, removeModerated, restoreModerated } from '~/modules/contributions/commands/moderate.server'
import { releaseHeld } from '~/modules/contributions/commands/release-held.server'
import { splitContribution } from '~/modules/contributions/commands/split-contribution.server'
import type { ContributionProblem } from '~/modules/contributions/components/contribution-problems'
import { mergeForm, readContributionForm, removeForm, restoreForm, splitForm } from '~/modules/contributions/forms'
import type { Actor } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'
import { type Fields, textIn } from '../contributions/load.server'

export type ActedOnOne = { done: string } | { problem: ContributionProblem }

const settle = (outcome: Outcome<unknown>, done: string): ActedOnOne =>
  'refused' in outcome ? { problem: outcome } : { done }

/** The parts of a splitting, from the fields of its form: those left wholly empty are none. */
const partsIn = (fields: Fields) =>
  [1, 2, 3, 4]
    .map((count) => ({
      title: textIn(fields, `title-${count}`),
      text: textIn(fields, `text-${count}`),
      theme: textIn(fields, `theme-${count}`),
    }))
    .filter(({ title, text }) => title !== '' || text !== '')

/** The team's page of a contribution has several forms: `intent` names the act, which is one command. */
export async function actOnOne(actor: Actor, contributionId: string, fields: Fields): Promise<ActedOnOne> {
  const commentId = textIn(fields, 'commentId') || null
  switch (textIn(fields, 'intent')) {
    case 'remove': {
      const read = readContributionForm(removeForm, fields)
      if ('errors' in read) return { problem: read }
      return settle(await removeModerated(actor, { contributionId, ...read.ok }), 'retire')
    }
    case 'restore': {
      const read = readContributionForm(restoreForm, fields)
      if ('errors' in read) return { problem: read }
      return settle(await restoreModerated(actor, { contributionId, ...read.ok }), 'remis')
    }
    case 'keep':
      return settle(await keepReported(actor, { contributionId, commentId }), 'garde')
    case 'release':
      return settle(await releaseHeld(actor, { contributionId }), 'publie')
    case 'merge': {
      const read = readContributionForm(mergeForm, fields)
      if ('errors' in read) return { problem: read }
      return settle(await mergeContribution(actor, { contributionId, ...read.ok }), 'reunie')
    }
    case 'separate':
      return settle(await separateContribution(actor, { contributionId }), 'separee')
    case 'split': {
      const read = readContributionForm(splitForm, { parts: partsIn(fields), reason: textIn(fields, 'reason') })
      if ('errors' in read) return { problem: read }
      return settle(await splitContribution(actor, { contributionId, ...read.ok }), 'partagee')
    }
    default:
      return { problem: { refused: { code: 'unreadable' } } }
  }
}

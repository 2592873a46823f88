import { cancelPoll, editPoll } from '~/modules/governance/commands/edit-poll.server'
import { openPoll } from '~/modules/governance/commands/open-poll.server'
import { preparePoll } from '~/modules/governance/commands/prepare-poll.server'
import { closePoll } from '~/modules/governance/commands/close-poll.server'
import { confirmPaperCount } from '~/modules/governance/commands/confirm-paper-count.server'
import { markPaperVoter } from '~/modules/governance/commands/mark-paper-voter.server'
import { recordPaperCount } from '~/modules/governance/commands/record-paper-count.server'
import { castVote } from '~/modules/governance/commands/cast-vote.server'
import type { MeetingSubject } from '~/modules/governance/permissions'
import { given } from '../../factories/label'
import { createPerson } from '../../factories/people'
import { answer, createAssembly, draftPoll, openedPoll, rightOf, yesNo } from '../../factories/votes'
import { personOf, type World } from '../world'
import type { Area } from './area'

const poll =
  (subject: Partial<MeetingSubject> = {}) =>
  (): MeetingSubject => ({
    bodyRole: null,
    isConsultation: false,
    isDraft: false,
    chairId: 'board',
    secretaryId: 'team',
    ...subject,
  })

/** One member of a college who voted by post, and the count of that ballot. */
async function paperEntry(world: World) {
  const { id, assembly } = await openedPoll({ chair: world.people.get('board') ?? null })
  const team = await createPerson({ roles: ['team'] })
  const rightId = await rightOf(id, assembly.voters[0]?.id ?? '')
  given(await markPaperVoter(team, { pollId: id, rightId, channel: 'post' }))
  return {
    pollId: id,
    channel: 'post' as const,
    college: 'employees',
    ballots: [{ choice: answer('for'), times: 1 }],
  }
}

export const votes: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  governance.see-vote                             ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  governance.see-vote (draft)                     ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.see-vote (body)                      ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ●   ●   ·   ·
  governance.prepare-poll                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.open-poll                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·
  governance.open-poll (consultation)             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.close-poll                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ●
  governance.handle-paper-votes                   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.see-participation                    ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.cast-vote                            ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.cast-vote (another's)                ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
`,
  subjects: {
    'governance.see-vote': {
      '': poll(),
      draft: poll({ isDraft: true }),
      body: poll({ bodyRole: 'ethics-committee' }),
    },
    'governance.prepare-poll': { '': poll() },
    'governance.open-poll': { '': poll(), consultation: poll({ isConsultation: true, chairId: null }) },
    'governance.close-poll': { '': poll() },
    'governance.handle-paper-votes': { '': poll() },
    'governance.see-participation': { '': poll() },
    'governance.cast-vote': {
      '': (actor) => ({ holderId: actor.kind === 'person' ? actor.id : 'nobody', ownerId: null }),
      "another's": () => ({ holderId: 'somebody-else', ownerId: 'another' }),
    },
  },
  commands: {
    'modules/governance/commands/cast-vote': { castVote: ['governance.cast-vote'] },
    'modules/governance/commands/close-poll': {
      closePoll: ['governance.close-poll'],
      closePollAtItsTime: { none: 'the job that openPoll queues; it calls closePoll, which asks, as the system' },
      countClosedPoll: { none: 'the job that closePoll queues' },
    },
    'modules/governance/commands/count-poll': { countPoll: { none: 'a part of closePoll, which asks' } },
    'modules/governance/commands/edit-poll': {
      editPoll: ['governance.prepare-poll'],
      cancelPoll: ['governance.prepare-poll'],
    },
    'modules/governance/commands/find-poll': { findPoll: ['governance.see-vote'] },
    'modules/governance/commands/open-poll': { openPoll: ['governance.open-poll'] },
    'modules/governance/commands/confirm-paper-count': { confirmPaperCount: ['governance.handle-paper-votes'] },
    'modules/governance/commands/mark-paper-voter': { markPaperVoter: ['governance.handle-paper-votes'] },
    'modules/governance/commands/record-paper-count': { recordPaperCount: ['governance.handle-paper-votes'] },
    'modules/governance/commands/prepare-poll': { preparePoll: ['governance.prepare-poll', 'governance.see-vote'] },
  },
  attempts: [
    {
      line: 'governance.prepare-poll',
      command: 'preparePoll',
      prepare: async (world) => {
        const meeting = await createAssembly({ chair: world.people.get('board') ?? null })
        return (actor) => preparePoll(actor, { meetingId: meeting.id, itemId: meeting.itemId, sheet: yesNo('secret') })
      },
    },
    {
      line: 'governance.prepare-poll',
      command: 'editPoll',
      prepare: async (world) => {
        const { id } = await draftPoll({ chair: world.people.get('board') ?? null })
        return (actor) => editPoll(actor, { id, sheet: yesNo('named') })
      },
    },
    {
      line: 'governance.prepare-poll',
      command: 'cancelPoll',
      prepare: async (world) => {
        const { id } = await draftPoll({ chair: world.people.get('board') ?? null })
        return (actor) => cancelPoll(actor, { id })
      },
    },
    {
      line: 'governance.open-poll',
      command: 'openPoll',
      prepare: async (world) => {
        const { id } = await draftPoll({ chair: world.people.get('board') ?? null })
        return (actor) => openPoll(actor, { id })
      },
    },
    {
      line: 'governance.close-poll',
      command: 'closePoll',
      prepare: async (world) => {
        const { id } = await openedPoll({ chair: world.people.get('board') ?? null })
        return (actor) => closePoll(actor, { id })
      },
      except: { system: 'only at the time that was said: tests/integration/votes-close.test.ts' },
    },
    {
      line: 'governance.handle-paper-votes',
      command: 'markPaperVoter',
      prepare: async (world) => {
        const { id, assembly } = await openedPoll({ chair: world.people.get('board') ?? null })
        const rightId = await rightOf(id, assembly.voters[0]?.id ?? '')
        return (actor) => markPaperVoter(actor, { pollId: id, rightId, channel: 'post' })
      },
    },
    {
      line: 'governance.handle-paper-votes',
      command: 'recordPaperCount',
      prepare: async (world) => {
        const entry = await paperEntry(world)
        return (actor) => recordPaperCount(actor, { ...entry, record: 'Deux personnes' })
      },
    },
    {
      line: 'governance.handle-paper-votes',
      command: 'confirmPaperCount',
      prepare: async (world) => {
        const entry = await paperEntry(world)
        given(await recordPaperCount(await createPerson({ roles: ['team'] }), { ...entry, record: 'Deux personnes' }))
        return (actor) => confirmPaperCount(actor, entry)
      },
    },
    {
      line: 'governance.cast-vote',
      command: 'castVote',
      prepare: async (world, name) => {
        const voter = await personOf(world, name)
        const { id } = await openedPoll({ secrecy: 'named', also: [voter] })
        const rightId = await rightOf(id, voter.id)
        return (actor) =>
          castVote(actor, { pollId: id, rightId, code: null, choice: { method: 'yes-no', answer: 'for' } })
      },
    },
  ],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /equipe/votes/nouveau                        → · · · · · · · · · · ● ● ·
  /equipe/votes/:id                            → · · · · · · · · · · ● ● ·
  /votes/cle                                   ●
  /votes/verifier                              ●
  /votes/:id                                   ●
  /votes/:id/archive.jsonl                     ●
`,
  formsOnly: [],
  addresses: async (world) => {
    const chair = world.people.get('board') ?? null
    const { id, assembly } = await openedPoll({ chair, keepMembers: true, secrecy: 'named' })
    given(await closePoll(assembly.chair, { id }))
    return [
      ['/equipe/votes/nouveau', `/equipe/votes/nouveau?reunion=${assembly.id}&point=${assembly.itemId}`],
      ['/equipe/votes/:id', `/equipe/votes/${id}`],
      ['/votes/:id', `/votes/${id}`],
      ['/votes/:id/archive.jsonl', `/votes/${id}/archive.jsonl`],
    ]
  },
}

import {
  addAssignmentRule,
  changeAssignmentRule,
  enactAssignmentRules,
} from '~/modules/label/commands/set-assignment-rules.server'
import { delegateFiles, endDelegation } from '~/modules/label/commands/delegate-files.server'
import { conditionOf } from '~/modules/label/rules/assignment'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { forgetQueueView, keepQueueView } from '~/modules/label/commands/keep-queue-view.server'
import { newId } from '~/platform/pure/ids'
import { given } from '../../factories/label'
import { createPerson } from '../../factories/people'
import type { Area } from './area'

const instructor = () => createPerson({ roles: ['label-instructor'] })

export const labelTools: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  label.keep-queue-view                           ·   ·   ·   ·   ·   ·   ●   ●   ●   ·   ·   ·   ·   ·   ·
  label.forget-queue-view                         ·   ·   ·   ·   ·   ·   ●   ●   ●   ·   ·   ·   ·   ·   ·
  label.forget-queue-view (another's)             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.set-assignment-rules                      ·   ·   ·   ·   ·   ·   ●   ·   ●   ·   ·   ·   ·   ·   ·
  label.see-leaves                                ·   ·   ·   ·   ·   ·   ●   ·   ●   ·   ·   ·   ●   ●   ·
  label.delegate-files                            ·   ·   ·   ·   ·   ·   ●   ·   ●   ·   ·   ·   ·   ·   ·
  label.delegate-files (another's)                ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  label.end-delegation                            ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  label.end-delegation (another's)                ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
`,
  subjects: {
    'label.set-assignment-rules': { '': () => null },
    'label.see-leaves': { '': () => null },
    'label.delegate-files': {
      '': (actor) => ({ fromId: actor.kind === 'person' ? actor.id : '' }),
      "another's": () => ({ fromId: 'another' }),
    },
    'label.end-delegation': {
      '': (actor) => ({ fromId: actor.kind === 'person' ? actor.id : '' }),
      "another's": () => ({ fromId: 'another' }),
    },
    'label.keep-queue-view': { '': () => null },
    'label.forget-queue-view': {
      '': (actor) => ({ ownerId: actor.kind === 'person' ? actor.id : '' }),
      "another's": () => ({ ownerId: 'another' }),
    },
  },
  commands: {
    'modules/label/commands/set-assignment-rules': {
      addAssignmentRule: ['label.set-assignment-rules'],
      changeAssignmentRule: ['label.set-assignment-rules'],
      enactAssignmentRules: ['label.set-assignment-rules'],
    },
    'modules/label/commands/delegate-files': {
      delegateFiles: ['label.delegate-files'],
      endDelegation: ['label.end-delegation'],
    },
    'modules/label/commands/keep-queue-view': {
      keepQueueView: ['label.keep-queue-view'],
      forgetQueueView: ['label.forget-queue-view'],
    },
  },
  attempts: [
    {
      line: 'label.keep-queue-view',
      command: 'keepQueueView',
      prepare: async () => {
        const name = newId()
        return (actor) => keepQueueView(actor, { name, search: 'etat=all', isShared: true })
      },
    },
    {
      line: "label.forget-queue-view (another's)",
      command: 'forgetQueueView',
      prepare: async () => {
        const owner = await instructor()
        const { id } = given(await keepQueueView(owner, { name: newId(), search: '', isShared: true }))
        return (actor) => forgetQueueView(actor, { id })
      },
    },
    {
      line: 'label.set-assignment-rules',
      command: 'addAssignmentRule',
      prepare: async () => {
        const { id } = await instructor()
        return (actor) => addAssignmentRule(actor, { condition: conditionOf([], []), instructorId: id })
      },
    },
    {
      line: 'label.set-assignment-rules',
      command: 'changeAssignmentRule',
      prepare: async () => {
        const one = await instructor()
        given(await addAssignmentRule(one, { condition: conditionOf([], []), instructorId: one.id }))
        const { id } = await db.labelAssignmentRule.findFirstOrThrow({ where: { isDraft: true } })
        return (actor) => changeAssignmentRule(actor, { id, change: 'remove' })
      },
    },
    {
      line: 'label.set-assignment-rules',
      command: 'enactAssignmentRules',
      prepare: async () => {
        // A draft without rules: the files of other attempts wait to be taken.
        await db.labelAssignmentRule.deleteMany()
        return (actor) => enactAssignmentRules(actor)
      },
    },
    {
      line: 'label.delegate-files',
      command: 'delegateFiles',
      prepare: async () => {
        const { id } = await instructor()
        return (actor) => delegateFiles(actor, { toId: id, startsOn: today(), endsOn: today() })
      },
    },
    {
      line: "label.delegate-files (another's)",
      command: 'delegateFiles',
      prepare: async () => {
        const [from, to] = [await instructor(), await instructor()]
        return (actor) => delegateFiles(actor, { fromId: from.id, toId: to.id, startsOn: today(), endsOn: today() })
      },
    },
    {
      line: "label.end-delegation (another's)",
      command: 'endDelegation',
      prepare: async () => {
        const leave = { toId: (await instructor()).id, startsOn: today(), endsOn: today() }
        const { id } = given(await delegateFiles(await instructor(), leave))
        return (actor) => endDelegation(actor, { id })
      },
    },
  ],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /equipe/label.csv                            → · · · · · ● ● ● · · · · ·
  /equipe/label.ods                            → · · · · · ● ● ● · · · · ·
  /equipe/label.zip                            → · · · · · ● ● ● · · · · ·
  /equipe/label/absences                       → · · · · · ● · ● · · · ● ●
  /equipe/label/regles                         → · · · · · ● · ● · · · · ·
  /equipe/label/delais                         → · · · · · ● ● ● · · · · ·
`,
  formsOnly: [],
  addresses: async () => [],
}

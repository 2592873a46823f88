import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox } from '~/ui/choices'
import { Confirm } from '~/ui/confirm'
import { DataTable } from '~/ui/data-table'
import type { FormError } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { DateField, TextField } from '~/ui/text-field'
import { debateMessages } from '../messages/debates'
import { teamDebateMessages } from '../messages/team'
import { type DebateState, type StageKind, stageKinds } from '../rules/debate'
import { teamDebatePath } from '../rules/debate-paths'
import { errorOf } from './debate-problems'
import { useDatesSaid } from './debate-parts'
import { WhyField } from './team-frame'

type Typed = Readonly<Record<string, string>>
type Common = { state: DebateState; revision: number; typed: Typed; errors: readonly FormError[] }

/** The days on which the debate opens and closes. */
export function DatesForm({ due, ...common }: Common & { due: { report: string; answers: string } }) {
  const { form, stages, page } = useMessages(teamDebateMessages)
  const locale = useLocale()
  const { state, revision, typed, errors } = common
  return (
    <ActForm values={{ intent: 'dates', revision }}>
      <DateField
        name="opensOn"
        label={form.opensOn}
        defaultValue={typed['opensOn']}
        error={errorOf(errors, 'opensOn')}
      />
      <DateField
        name="closesOn"
        label={form.closesOn}
        hint={form.closesHint}
        defaultValue={typed['closesOn']}
        error={errorOf(errors, 'closesOn')}
      />
      {state === 'draft' ? <Checkbox name="shift" value="yes" label={form.shift} optional /> : null}
      <WhyField {...common} id="champ-why-dates" />
      <Actions note={stages.due(formatDate(due.report, locale), formatDate(due.answers, locale))}>
        <Button>{page.save}</Button>
      </Actions>
    </ActForm>
  )
}

type Row = { kind: StageKind; title: string; startsOn: string; endsOn: string }

/** The stages in the order in which the page tells them. */
export function StageTable({ id, revision, stages }: { id: string; revision: number; stages: readonly Row[] }) {
  const { stages: words } = useMessages(teamDebateMessages)
  const said = useDatesSaid()
  const move = (stage: Row, direction: 'up' | 'down') => (
    <ActForm values={{ intent: 'move', revision, kind: stage.kind, direction }} className="inline-form">
      <Button kind="quiet" aria-label={words.moveOf(words[direction], stage.title)}>
        {words[direction]}
      </Button>
    </ActForm>
  )
  return (
    <DataTable
      caption={words.list}
      captionHidden
      rows={stages}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: 'stage',
          header: words.stage,
          rowHeader: true,
          cell: ({ kind, title }) => (
            <Anchor href={`${teamDebatePath({ id })}/etapes/${kind}`} aria-label={words.editOf(title)}>
              {title}
            </Anchor>
          ),
        },
        { key: 'when', header: words.when, cell: ({ startsOn, endsOn }) => said(startsOn, endsOn) },
        {
          key: 'order',
          header: words.order,
          cell: (stage) => (
            <div className="actions">
              {stage.kind === stages[0]?.kind ? null : move(stage, 'up')}
              {stage.kind === stages.at(-1)?.kind ? null : move(stage, 'down')}
            </div>
          ),
        },
      ]}
    />
  )
}

/** Adds a stage of a kind that the debate has not. */
export function AddStageForm({ known, ...common }: Common & { known: readonly StageKind[] }) {
  const { stages: words } = useMessages(teamDebateMessages)
  const { stages: names } = useMessages(debateMessages)
  const { revision, typed, errors } = common
  const left = stageKinds.filter((kind) => !known.includes(kind))
  if (left.length === 0) return <p className="soft">{words.full}</p>
  return (
    <ActForm values={{ intent: 'add', revision }}>
      <Select
        name="kind"
        label={words.kind}
        options={left.map((kind) => ({ value: kind, label: names[kind] }))}
        defaultValue={typed['kind'] ?? ''}
        error={errorOf(errors, 'kind')}
      />
      <DateField
        name="startsOn"
        label={words.startsOn}
        defaultValue={typed['startsOn']}
        error={errorOf(errors, 'startsOn')}
      />
      <DateField name="endsOn" label={words.endsOn} defaultValue={typed['endsOn']} error={errorOf(errors, 'endsOn')} />
      <WhyField {...common} id="champ-why-etape" />
      <Actions>
        <Button>{words.addSubmit}</Button>
      </Actions>
    </ActForm>
  )
}

/** One stage: its title, what is done there, its days. */
export function StageForm(common: Common) {
  const { stages: words, form, page } = useMessages(teamDebateMessages)
  const { revision, typed, errors } = common
  return (
    <ActForm values={{ intent: 'edit', revision }}>
      <TextField name="title" label={form.title} defaultValue={typed['title']} error={errorOf(errors, 'title')} />
      <TextArea
        name="text"
        label={words.text}
        hint={form.markdown}
        rows={6}
        defaultValue={typed['text']}
        error={errorOf(errors, 'text')}
      />
      <DateField
        name="startsOn"
        label={words.startsOn}
        defaultValue={typed['startsOn']}
        error={errorOf(errors, 'startsOn')}
      />
      <DateField name="endsOn" label={words.endsOn} defaultValue={typed['endsOn']} error={errorOf(errors, 'endsOn')} />
      <WhyField {...common} />
      <Actions>
        <Button>{page.save}</Button>
      </Actions>
    </ActForm>
  )
}

/** Taking a stage out. */
export function RemoveStageForm({ id, ...common }: Common & { id: string }) {
  const { stages: words, page } = useMessages(teamDebateMessages)
  return (
    <Confirm
      title={words.remove}
      confirmLabel={words.remove}
      values={{ intent: 'remove', revision: common.revision }}
      cancelHref={`${teamDebatePath({ id })}/calendrier`}
      cancelLabel={page.keep}
      irreversible={false}
      fields={<WhyField {...common} id="champ-why-retrait" />}
    >
      <p>{words.removeText}</p>
    </Confirm>
  )
}

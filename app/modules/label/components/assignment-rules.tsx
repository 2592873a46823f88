import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { CheckboxGroup } from '~/ui/choices'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { Anchor } from '~/ui/link'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { assignmentMessages } from '../messages/assignment'
import type { Unfit } from '../rules/assignment'
import { departementNames, departements } from '../rules/departements'
import { initiativeKinds } from '../rules/kinds'
import { initiativeKindLabels } from '../rules/labels'

export type ShownRule = { id: string; when: string; instructor: string }

/** Rules in their order, each in words; those of a draft can be moved and taken away. */
export function RuleTable({
  rules,
  caption,
  isDraft,
}: {
  rules: readonly ShownRule[]
  caption: string
  isDraft: boolean
}) {
  const messages = useMessages(assignmentMessages).rules
  const rows = rules.map((rule, index) => ({ ...rule, place: index + 1 }))
  const act = (id: string, change: 'up' | 'remove', label: string, named: string) => (
    <ActForm values={{ intent: 'change', id, change }}>
      <Button kind="quiet" aria-label={named}>
        {label}
      </Button>
    </ActForm>
  )
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'place',
          header: messages.place,
          oneLine: true,
          cell: ({ place }) => messages.rule(place),
        },
        { key: 'when', header: messages.when, rowHeader: true, cell: ({ when }) => when },
        { key: 'to', header: messages.to, cell: ({ instructor }) => instructor },
        ...(isDraft
          ? [
              {
                key: 'acts',
                header: messages.acts,
                cell: ({ id, place }: (typeof rows)[number]) => (
                  <Actions>
                    {place > 1 ? act(id, 'up', messages.up, messages.upNamed(place)) : null}
                    {act(id, 'remove', messages.remove, messages.removeNamed(place))}
                  </Actions>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

type FormProps = {
  instructors: readonly { id: string; name: string }[]
  typed: Readonly<Record<string, string | readonly string[]>>
  errors: Readonly<Record<string, string>>
}

/** One more rule at the end of the draft. */
export function RuleForm({ instructors, typed, errors }: FormProps) {
  const locale = useLocale()
  const messages = useMessages(assignmentMessages).rules
  const list = (name: string) => [typed[name] ?? []].flat()
  const text = (name: string) => list(name)[0] ?? ''
  return (
    <ActForm values={{ intent: 'add' }}>
      <CheckboxGroup
        name="kinds"
        label={messages.kinds}
        hint={messages.anything}
        optional
        defaultValues={list('kinds')}
        options={initiativeKinds.map((value) => ({ value, label: initiativeKindLabels[value][locale] }))}
      />
      <CheckboxGroup
        name="departements"
        label={messages.departements}
        hint={messages.anything}
        optional
        defaultValues={list('departements')}
        options={departements.map((value) => ({ value, label: departementNames[value] }))}
      />
      <details open={text('condition') !== '' || errors['condition'] !== undefined}>
        <summary>{messages.inJson}</summary>
        <TextArea
          name="condition"
          label={messages.condition}
          hint={messages.conditionHint}
          rows={3}
          optional
          defaultValue={text('condition')}
          error={errors['condition']}
        />
      </details>
      <Select
        name="instructorId"
        label={messages.instructor}
        defaultValue={text('instructorId')}
        error={errors['instructorId']}
        options={instructors.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button kind="secondary">{messages.addAct}</Button>
    </ActForm>
  )
}

export type TriedFile = {
  id: string
  number: string | null
  title: string
  organisation: string
  instructor: string | null
  rule: number | null
  passed: readonly { rule: number; why: Unfit }[]
}

/** To whom the files that wait would go under the draft, and by which rule. */
export function TriedTable({ files }: { files: readonly TriedFile[] }) {
  const messages = useMessages(assignmentMessages).rules
  const why = ({ rule, passed }: TriedFile) =>
    [
      ...passed.map((one) => messages.passed[one.why](one.rule + 1)),
      rule === null ? messages.noRule : messages.rule(rule + 1).toLowerCase(),
    ].join(', ')
  return (
    <DataTable
      caption={messages.tried}
      captionHidden
      rows={files}
      rowKey={({ id }) => id}
      empty={<EmptyState level={3} title={messages.noneTried} />}
      columns={[
        { key: 'number', header: messages.number, oneLine: true, cell: ({ number }) => number },
        {
          key: 'title',
          header: messages.initiative,
          rowHeader: true,
          cell: ({ id, title }) => <Anchor href={`/equipe/label/${id}`}>{title}</Anchor>,
        },
        { key: 'organisation', header: messages.organisation, cell: ({ organisation }) => organisation },
        {
          key: 'would',
          header: messages.would,
          cell: ({ instructor }) => instructor ?? <span className="soft">{messages.nobody}</span>,
        },
        { key: 'why', header: messages.why, cell: why },
      ]}
    />
  )
}

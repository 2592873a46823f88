import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox, RadioGroup } from '~/ui/choices'
import { FileField } from '~/ui/file-field'
import { Anchor } from '~/ui/link'
import { Select } from '~/ui/select'
import { TextField } from '~/ui/text-field'
import { decisionMessages } from '../messages/decision'
import { labelMessages } from '../messages/index'
import { answersFileLimit } from '../rules/answers-file'
import { type InitiativeKind, initiativeKinds } from '../rules/kinds'

export type NewApplicationFormProps = {
  organisations: readonly { id: string; name: string }[]
  wanted: string | null
  hasDrafts: boolean
  /** The label applied for; null where none is open. */
  scheme: { key: string; kinds: readonly InitiativeKind[] } | null
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** Who applies, for what, under which name. */
export function NewApplicationForm({
  organisations,
  wanted,
  hasDrafts,
  scheme,
  typed,
  errors,
}: NewApplicationFormProps) {
  const messages = useMessages(labelMessages).create
  const words = useMessages(decisionMessages)
  const chosen =
    typed['organisationId'] ?? wanted ?? (organisations.length === 1 ? organisations[0]?.id : undefined) ?? ''
  const kinds = scheme?.kinds ?? initiativeKinds
  const [only] = kinds
  const shared = {
    name: 'organisationId',
    label: messages.organisation,
    error: errors['organisationId'],
    hint: <Anchor href="/espace/organisations/nouvelle">{messages.anotherOrganisation}</Anchor>,
  }
  return (
    <ActForm
      encType="multipart/form-data"
      values={{
        ...(scheme ? { scheme: scheme.key } : {}),
        ...(kinds.length === 1 && only ? { initiativeKind: only } : {}),
      }}
    >
      {organisations.length <= 7 ? (
        <RadioGroup
          {...shared}
          defaultValue={chosen}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <Select
          {...shared}
          defaultValue={chosen}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {kinds.length === 1 ? null : (
        <RadioGroup
          name="initiativeKind"
          label={messages.kind}
          error={errors['initiativeKind']}
          defaultValue={typed['initiativeKind'] ?? ''}
          options={kinds.map((kind) => ({
            value: kind,
            label: words.initiativeKinds[kind],
            hint: words.initiativeHints[kind],
          }))}
        />
      )}
      <TextField
        name="title"
        label={messages.name}
        hint={messages.nameHint}
        error={errors['title']}
        defaultValue={typed['title']}
        autoComplete="off"
      />
      <FileField
        name="answersFile"
        label={messages.answersFile}
        hint={messages.answersFileHint}
        error={errors['answersFile']}
        accept="application/json,.json"
        kinds="JSON"
        maxBytes={answersFileLimit}
        optional
      />
      {hasDrafts ? (
        <Checkbox
          name="another"
          value="1"
          label={messages.another}
          optional
          error={errors['another']}
          defaultChecked={typed['another'] === '1'}
        />
      ) : null}
      <Actions>
        <Button>{messages.start}</Button>
      </Actions>
    </ActForm>
  )
}

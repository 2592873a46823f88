import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { Anchor } from '~/ui/link'
import { Select } from '~/ui/select'
import { TextField } from '~/ui/text-field'
import { draftingMessages } from '../messages/drafting-form'
import { requesterLabels } from '../rules/facts'
import { kindsOfOrganisation } from '../rules/requesters'

type Props = {
  organisations: readonly { id: string; name: string; kind: string }[]
  isTeam: boolean
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** In whose name, and what, in one sentence. */
export function NewReferralForm({ organisations, isTeam, typed, errors }: Props) {
  const locale = useLocale()
  const all = useMessages(draftingMessages)
  const messages = all.create
  const kinds = [...new Set(organisations.flatMap(({ kind }) => kindsOfOrganisation(kind)))]
  return (
    <ActForm>
      <RadioGroup
        name="requester"
        label={messages.requester}
        error={errors['requester'] ?? null}
        hint={<Anchor href="/espace/organisations/nouvelle">{messages.another}</Anchor>}
        defaultValue={typed['requester'] ?? ''}
        options={[
          ...organisations.map(({ id, name }) => ({
            value: `organisation:${id}`,
            label: name,
            hint: messages.organisationHint,
          })),
          { value: 'residents', label: messages.residents, hint: messages.residentsHint },
          ...(isTeam ? [{ value: 'team', label: messages.team }] : []),
        ]}
      />
      {kinds.length > 1 ? (
        <Select
          name="requesterKind"
          label={messages.kind}
          hint={messages.kindHint}
          error={errors['requesterKind'] ?? null}
          placeholder="—"
          defaultValue={typed['requesterKind'] ?? ''}
          options={kinds.map((value) => ({ value, label: requesterLabels[value][locale] }))}
          optional
        />
      ) : null}
      <TextField
        name="title"
        label={all.title}
        hint={all.titleHint}
        error={errors['title'] ?? null}
        defaultValue={typed['title'] ?? ''}
        maxLength={200}
        large
        autoComplete="off"
      />
      <Actions>
        <Button>{messages.start}</Button>
      </Actions>
    </ActForm>
  )
}

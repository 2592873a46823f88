import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Island } from '~/ui/island'
import { TextField } from '~/ui/text-field'
import { type Typed, typedText } from '../forms-entry'
import { proposeMessages } from '../messages/propose'
import { proposalAddress } from '../rules/addresses'
import { firstFields } from '../rules/completeness'
import type { EntryKind } from '../rules/entry-content'
import { proposalFields } from '../rules/entry-fields'
import { DraftKeeper } from './draft-keeper'
import { EntryFields, type EntryFieldsProps, type FieldError } from './entry-fields'
import { type SimilarEntry, SimilarEntries } from './similar-entries'
import { TitleField } from './title-field'

export type ProposalFormProps = {
  kind: EntryKind
  id: string
  /** Of the account that proposes; null for who has none. */
  name: string | null
  typed: Typed
  errors: readonly FieldError[]
  placeChoices: EntryFieldsProps['placeChoices']
  similar: readonly SimilarEntry[]
}

/** The short form that shares something: the same page on a phone, without scripts, with or without an account. */
export function ProposalForm({ kind, id, name, typed, errors, placeChoices, similar }: ProposalFormProps) {
  const messages = useMessages(proposeMessages)
  const asked = proposalFields(kind).filter(({ field }) => field !== 'title')
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null
  const isTyped = Object.keys(typed).length > 0
  return (
    <ActForm
      className="stack"
      action={proposalAddress(kind)}
      values={{ id: typedText(typed, 'id') || id, distinct: similar.length > 0 ? 'yes' : undefined }}
    >
      <Island name="network-draft" of={DraftKeeper} props={{ name: kind, typed: isTyped }} />
      {similar.length > 0 ? <SimilarEntries entries={similar} /> : null}
      <Island
        name="network-title"
        of={TitleField}
        props={{ kind, value: typedText(typed, 'title'), error: errorOf('title') }}
      />
      <EntryFields
        kind={kind}
        asked={asked}
        typed={typed}
        errors={errors}
        {...(placeChoices ? { placeChoices } : {})}
        required={firstFields(kind)}
      />
      {name === null ? (
        <>
          <TextField
            name="email"
            type="email"
            autoComplete="email"
            label={messages.email}
            hint={messages.emailHint}
            defaultValue={typedText(typed, 'email')}
            error={errorOf('email')}
          />
          {/* Only a program fills in a field that nobody sees. */}
          <div hidden>
            <label htmlFor="champ-site">{messages.trap}</label>
            <input id="champ-site" name="site" type="text" tabIndex={-1} autoComplete="off" />
          </div>
        </>
      ) : (
        <p className="soft">{messages.asYou(name)}</p>
      )}
      <Actions>
        <Button>{similar.length > 0 ? messages.sendOther : messages.send}</Button>
        {name === null ? (
          <Button kind="quiet" name="intent" value="sign-in">
            {messages.signInInstead}
          </Button>
        ) : null}
      </Actions>
    </ActForm>
  )
}

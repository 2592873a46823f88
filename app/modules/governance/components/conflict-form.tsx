import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { Section } from '~/ui/section'
import { type Option, Select } from '~/ui/select'
import { TextField } from '~/ui/text-field'
import { conflictMessages } from '../messages/conflicts'
import { errorOf } from './body-problems'

type Props = {
  items: readonly Option[]
  /** Whom the reader may take out, themselves first; empty: themselves alone. */
  members: readonly Option[]
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** Takes oneself, or a member of the sitting that one leads, out of an item. */
export function ConflictForm({ items, members, typed, errors }: Props) {
  const words = useMessages(conflictMessages)
  return (
    <Section id="declarer" title={words.declare} tone="stone">
      <ActForm values={{ intent: 'declare' }}>
        <Select
          name="itemId"
          label={words.item}
          options={items}
          defaultValue={typed['itemId'] ?? ''}
          error={errorOf(errors, 'itemId')}
        />
        {members.length > 0 ? (
          <Select
            name="userId"
            label={words.member}
            placeholder={null}
            options={members}
            defaultValue={typed['userId'] ?? ''}
            error={errorOf(errors, 'userId')}
          />
        ) : null}
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          defaultValue={typed['reason']}
          error={errorOf(errors, 'reason')}
          autoComplete="off"
        />
        <Actions>
          <Button>{members.length > 0 ? words.submitFor : words.submit}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

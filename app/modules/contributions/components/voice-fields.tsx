import { useMessages } from '~/platform/i18n/react'
import type { FormError } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { contributionMessages } from '../messages/contributions'
import { contributionLimits } from '../rules/contribution'
import { errorOf } from './contribution-problems'

export type VoiceFieldsProps = {
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  /** Of the account that takes part; null for who has none. */
  account: string | null
  /** False where the act shows no name, as a support. */
  withName?: boolean
  /** Tells the fields of several forms of a page apart. */
  prefix: string
}

/** Who takes part: the name that is shown, and for who has no account the address that confirms. */
export function VoiceFields({ typed, errors, account, withName = true, prefix }: VoiceFieldsProps) {
  const { form } = useMessages(contributionMessages)
  return (
    <>
      {withName ? (
        <TextField
          name="name"
          id={`${prefix}-name`}
          label={form.name}
          hint={form.nameHint}
          autoComplete="nickname"
          maxLength={contributionLimits.name}
          defaultValue={typed['name'] ?? account ?? ''}
          error={errorOf(errors, 'name')}
        />
      ) : null}
      {account === null ? (
        <>
          <TextField
            name="email"
            id={`${prefix}-email`}
            type="email"
            autoComplete="email"
            label={form.email}
            hint={form.emailHint}
            defaultValue={typed['email'] ?? ''}
            error={errorOf(errors, 'email')}
          />
          {/* Only a program fills in a field that nobody sees. */}
          <div hidden>
            <label htmlFor={`${prefix}-site`}>{form.trap}</label>
            <input id={`${prefix}-site`} name="site" type="text" tabIndex={-1} autoComplete="off" />
          </div>
        </>
      ) : (
        <p className="soft">{form.asYou(account)}</p>
      )}
    </>
  )
}

import { errorOf } from '~/modules/governance/components/body-problems'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { Select } from '~/ui/select'
import { TextField } from '~/ui/text-field'
import { teamAnswerMessages } from '../messages/team'

export type BodyView = {
  id: string
  name: string
  email: string | null
  territory: string
  organisation: string
  sentAt: string | null
  asked: number
}
type Typed = Readonly<Record<string, string>>

/** How one body is reached, and the link that it is sent. */
export function BodyReach({ body, typed, errors }: { body: BodyView; typed: Typed; errors: readonly FormError[] }) {
  const locale = useLocale()
  const { bodies: words } = useMessages(teamAnswerMessages)
  const field = (name: 'email' | 'territory' | 'organisation') => ({
    name,
    id: `${name}-${body.id}`,
    error: errorOf(errors, name) ?? null,
    defaultValue: typed[name] ?? body[name] ?? '',
    optional: true,
  })
  return (
    <section className="body-reach" aria-labelledby={`nom-${body.id}`}>
      <h3 id={`nom-${body.id}`}>{body.name}</h3>
      <p className="soft">
        {words.asked(body.asked)}. {body.sentAt ? words.sent(formatDate(new Date(body.sentAt), locale)) : words.never}
      </p>
      <ActForm values={{ intent: 'change', id: body.id }}>
        <TextField {...field('email')} type="email" label={words.email} hint={words.emailHint} />
        <TextField {...field('territory')} label={words.territory} hint={words.territoryHint} />
        <TextField {...field('organisation')} label={words.organisation} hint={words.organisationHint} />
        <Actions>
          <Button kind="secondary" aria-label={words.saveOf(body.name)}>
            {words.save}
          </Button>
        </Actions>
      </ActForm>
      {body.email ? (
        <ActForm values={{ intent: 'send', id: body.id }}>
          <Actions>
            <Button aria-label={words.sendOf(body.name)}>{words.send}</Button>
          </Actions>
        </ActForm>
      ) : null}
    </section>
  )
}

type Option = { value: string; label: string }

/** Asks one more body: the one that a recommendation was passed on to. */
export function AskAnother({
  recommendations,
  typed,
  errors,
}: {
  recommendations: readonly Option[]
  typed: Typed
  errors: readonly FormError[]
}) {
  const { bodies: words } = useMessages(teamAnswerMessages)
  return (
    <ActForm values={{ intent: 'ask' }}>
      <Select
        name="number"
        label={words.number}
        error={errorOf(errors, 'number') ?? null}
        defaultValue={typed['number'] ?? ''}
        options={recommendations}
      />
      <TextField
        name="name"
        label={words.name}
        error={errorOf(errors, 'name') ?? null}
        defaultValue={typed['name'] ?? ''}
      />
      <Actions>
        <Button>{words.ask}</Button>
      </Actions>
    </ActForm>
  )
}

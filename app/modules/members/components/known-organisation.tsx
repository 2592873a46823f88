import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { memberMessages } from '../messages'
import { errorOf } from './problems'

type Props = {
  errors: readonly FormError[]
  typed: Readonly<Record<string, string>>
  detail: { registration: string; name: string; organisation: string }
}

/** The organisation is on the portal already: one may ask to join it, without learning who acts for it. */
export function KnownOrganisation({ errors, typed, detail }: Props) {
  const { known } = useMessages(memberMessages).organisations
  const name = detail.name || (typed['knownName'] ?? '')
  if (detail.organisation !== '')
    return (
      <>
        <ErrorSummary errors={errors} />
        <ButtonLink href={`/espace/organisations/${detail.organisation}`}>{known.already}</ButtonLink>
      </>
    )
  return (
    <>
      {typed['intent'] === 'join' ? <ErrorSummary errors={errors} /> : null}
      <h2>{known.title(name)}</h2>
      <p className="prose">{known.text}</p>
      <ActForm values={{ intent: 'join', registration: detail.registration || typed['registration'], knownName: name }}>
        <TextArea
          name="message"
          label={known.message}
          hint={known.messageHint}
          error={errorOf(errors, 'message')}
          defaultValue={typed['message']}
          maxCharacters={500}
          rows={4}
          optional
        />
        <Actions>
          <Button>{known.submit}</Button>
        </Actions>
      </ActForm>
    </>
  )
}

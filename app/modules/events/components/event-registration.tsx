import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/section'
import { publicEventMessages } from '../messages/public'
import type { EventView } from '../rules/event-view'
import type { RegistrationState } from '../rules/registration'
import { RegisterForm } from './register-form'

/** Registering, or why one does not; with what was just done. Nothing for what is over. */
export function EventRegistration({
  event,
  account,
  own,
  done,
  typed,
  errors,
}: {
  event: EventView
  account: { name: string; email: string } | null
  own: { state: RegistrationState; href: string } | null
  done: string | null
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}) {
  const { register, closed, done: words, own: ownWords } = useMessages(publicEventMessages)
  const said: Readonly<Record<string, string>> = words
  const now = done !== null && Object.hasOwn(said, done) ? said[done] : undefined
  if (event.state !== 'published' || event.closed === 'event-past') return null
  return (
    <Section id="inscription" title={register.title} tone="stone">
      {now ? (
        <Notice kind="success" live>
          <p>{now}</p>
        </Notice>
      ) : null}
      {own ? (
        <>
          <p>{own.state === 'waiting' ? ownWords.alreadyWaiting : ownWords.already}</p>
          <p>
            <ButtonLink kind="secondary" href={own.href}>
              {ownWords.manage}
            </ButtonLink>
          </p>
        </>
      ) : event.closed ? (
        <p className="prose">{closed[event.closed]}</p>
      ) : now === words.envoye ? null : (
        <RegisterForm event={event} account={account} typed={typed} errors={errors} />
      )}
    </Section>
  )
}

import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { DefinitionList } from '~/ui/definition-list'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/section'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { decisionMessages } from '../messages/decision'
import { transferMessages } from '../messages/transfer'
import type { InitiativeKind } from '../rules/kinds'
import type { State } from '../rules/states'

export type OfferedFile = {
  title: string
  number: string | null
  state: State
  initiativeKind: InitiativeKind
  answered: number
  pieces: number
}

/** What an offer is about, before its answers are open. */
export function OfferedFacts({ file, reason, dueOn }: { file: OfferedFile; reason: string; dueOn: string }) {
  const locale = useLocale()
  const { facts, why } = useMessages(transferMessages).answer
  const words = useMessages(decisionMessages)
  return (
    <>
      <DefinitionList
        items={[
          { term: facts.initiative, value: file.title },
          { term: facts.kind, value: words.initiativeKinds[file.initiativeKind] },
          ...(file.number === null ? [] : [{ term: facts.number, value: file.number }]),
          { term: facts.state, value: words.states[file.state] },
          { term: facts.answered, value: formatNumber(file.answered, locale) },
          { term: facts.pieces, value: formatNumber(file.pieces, locale) },
          { term: facts.until, value: formatDate(dueOn, locale) },
        ]}
      />
      <h2>{why}</h2>
      <blockquote>
        {reason.split('\n').map((line, index) => (line.trim() === '' ? null : <p key={index}>{line}</p>))}
      </blockquote>
    </>
  )
}

export type AnswerOfferProps = {
  /** One's organisations, where the offer came to an address; null where it names one. */
  choices: readonly { id: string; name: string }[] | null
  /** Why it cannot be accepted today, in a sentence. */
  cannot: string | null
  typed: Readonly<Record<string, string | readonly string[]>>
  errors: Readonly<Record<string, string>>
}

export function AnswerOffer({ choices, cannot, typed, errors }: AnswerOfferProps) {
  const messages = useMessages(transferMessages).answer
  const answer = typeof typed['answer'] === 'string' ? typed['answer'] : ''
  return (
    <>
      <Section id="accepter" title={messages.accept} lede={<p>{messages.acceptText}</p>} tone="stone">
        {cannot ? (
          <Notice kind="warning" title={messages.cannot}>
            <p>{cannot}</p>
          </Notice>
        ) : choices?.length === 0 ? (
          <>
            <p>{messages.noOrganisation}</p>
            <Actions>
              <ButtonLink href="/espace/organisations/nouvelle">{messages.createOrganisation}</ButtonLink>
            </Actions>
          </>
        ) : (
          <ActForm values={{ intent: 'accept' }}>
            {choices ? (
              <Select
                name="organisationId"
                label={messages.organisation}
                error={errors['organisationId']}
                options={choices.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ) : null}
            <Actions>
              <Button>{messages.accept}</Button>
            </Actions>
          </ActForm>
        )}
      </Section>
      <Section id="decliner" title={messages.decline} lede={<p>{messages.declineText}</p>}>
        <ActForm values={{ intent: 'decline' }}>
          <TextArea
            name="answer"
            label={messages.word}
            optional
            rows={3}
            error={errors['answer']}
            defaultValue={answer}
          />
          <Actions>
            <Button kind="secondary">{messages.decline}</Button>
          </Actions>
        </ActForm>
      </Section>
    </>
  )
}

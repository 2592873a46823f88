import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Tag } from '~/ui/tag'
import { TextArea } from '~/ui/text-area'
import { Timeline } from '~/ui/timeline'
import { consentMessages } from '../messages/consent'
import type { ConsentKind, ConsentState, ContributionKind } from '../rules/consent'

export type SpokenWord = {
  id: string
  kind: ContributionKind
  round: number
  author: string
  isMine: boolean
  text: string
  nominee: string | null
  answer: string
  state: string | null
  at: string
}
type Props = {
  words: readonly SpokenWord[]
  process: { kind: ConsentKind; state: ConsentState; round: number }
  /** The reader leads. */
  leads: boolean
}

/** Everything that was said, the latest first, with what came of it and what may be done about it. */
export function ConsentWords({ words, process, leads }: Props) {
  const { page, said, objections } = useMessages(consentMessages)
  if (words.length === 0) return <p>{page.nothing}</p>
  return (
    <Timeline
      entries={[...words].reverse().map((word) => ({
        id: word.id,
        at: new Date(word.at),
        title: (
          <>
            <Tag tone={word.kind === 'objection' ? 'poppy' : word.kind === 'consent' ? 'vine' : 'loire'}>
              {said[word.kind]}
            </Tag>{' '}
            {word.nominee ?? ''}
          </>
        ),
        by: `${word.author} · ${page.round} ${word.round}`,
        children: (
          <>
            {word.text === '' ? null : <p>{word.text}</p>}
            {word.state === 'raised' || word.state === 'integrated' || word.state === 'withdrawn' ? (
              <p className="soft">
                {said.objection} {objections[word.state]}
              </p>
            ) : null}
            {word.answer === '' ? null : (
              <p>
                <strong>{word.kind === 'question' ? page.answer : page.integrated}</strong> {word.answer}
              </p>
            )}
            <WordActs word={word} process={process} leads={leads} />
          </>
        ),
      }))}
    />
  )
}

function WordActs({ word, process, leads }: Omit<Props, 'words'> & { word: SpokenWord }) {
  const { speak, lead } = useMessages(consentMessages)
  const isCurrent = word.round === process.round
  const isQuestion = word.kind === 'question' && process.state === 'clarification' && word.answer === ''
  const stands = word.kind === 'objection' && word.state === 'raised' && isCurrent
  const mayAnswer = leads && isCurrent && (isQuestion || (stands && process.state === 'integration'))
  const mayTakeBack = word.isMine && stands && (process.state === 'objections' || process.state === 'integration')
  return (
    <>
      {mayAnswer ? (
        <ActForm values={{ intent: 'answer', id: word.id }}>
          <TextArea
            name="answer"
            id={`reponse-${word.id}`}
            label={isQuestion ? lead.answer : lead.integrate}
            rows={3}
            maxCharacters={2000}
          />
          <Actions>
            <Button kind="secondary">{isQuestion ? lead.sendAnswer : lead.sendIntegrate}</Button>
          </Actions>
        </ActForm>
      ) : null}
      {mayTakeBack ? (
        <ActForm values={{ intent: 'take-back', id: word.id }}>
          <Button kind="quiet">{speak.takeBack}</Button>
        </ActForm>
      ) : null}
    </>
  )
}

import { useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { votePageMessages } from '../messages/votes-page'
import { isBlank } from '../rules/choice'
import type { Choice, PollDefinition } from '../rules/poll'

/** What a ballot says, in words. */
export function ChoiceWords({ definition, choice }: { definition: PollDefinition; choice: Choice }) {
  const words = useMessages(votePageMessages)
  const nameOf = (id: string) => definition.options.find((option) => option.id === id)?.name ?? id
  if (isBlank(choice)) return <p className="vote-choice">{words.blank}</p>
  switch (choice.method) {
    case 'yes-no':
      return <p className="vote-choice">{words.answers[choice.answer]}</p>
    case 'approval':
      return (
        <ul className="vote-choice">
          {choice.approved.map((id) => (
            <li key={id}>{nameOf(id)}</li>
          ))}
        </ul>
      )
    case 'majority-judgment':
      return (
        <DefinitionList
          items={definition.options.map(({ id, name }) => ({
            term: name,
            value: definition.grades[choice.grades[id] ?? -1] ?? '',
          }))}
        />
      )
    case 'schulze':
      return (
        <ol className="vote-choice">
          {choice.ranking.map((level) => (
            <li key={level.join()}>{level.map(nameOf).join(', ')}</li>
          ))}
        </ol>
      )
    case 'stv':
      return (
        <ol className="vote-choice">
          {choice.ranking.map((id) => (
            <li key={id}>{nameOf(id)}</li>
          ))}
        </ol>
      )
  }
}

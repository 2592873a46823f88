import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { surveyMessages } from '../messages/survey'
import { questionNames, surveyQuestions } from '../rules/survey'

/** Who takes part: each question may be left out. */
export function SurveyForm({ typed }: { typed: Readonly<Record<string, string>> }) {
  const words = useMessages(surveyMessages)
  return (
    <ActForm>
      {questionNames.map((question) => {
        const names: Readonly<Record<string, string>> = words.choices[question]
        return (
          <RadioGroup
            key={question}
            name={question}
            label={words.questions[question]}
            defaultValue={typed[question] ?? ''}
            options={[
              ...surveyQuestions[question].map((choice) => ({ value: choice, label: names[choice] ?? choice })),
              { value: '', label: words.unsaid },
            ]}
            optional
          />
        )
      })}
      <Actions>
        <Button>{words.submit}</Button>
      </Actions>
    </ActForm>
  )
}

import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { CivilDate } from '~/platform/pure/civil-date'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { decisionMessages } from '../messages/decisions'
import { assemblyBody } from '../rules/decision'

type Props = {
  body: string
  bodyName: string
  decidedOn: CivilDate
  reviewOn: CivilDate | null
  enteredOn: CivilDate
  meeting: { id: string; kind: string; title: string } | null
  minutesFile: { id: string; name: string } | null
}

/** Who decided, when, in which meeting, and the papers that prove it. */
export function DecisionFacts({ body, bodyName, decidedOn, reviewOn, enteredOn, meeting, minutesFile }: Props) {
  const locale = useLocale()
  const { page } = useMessages(decisionMessages)
  return (
    <DefinitionList
      items={[
        {
          term: page.by,
          value: body === assemblyBody ? bodyName : <Anchor href={`/instances/${body}`}>{bodyName}</Anchor>,
        },
        { term: page.decidedOn, value: formatDate(decidedOn, locale) },
        ...(meeting
          ? [
              {
                term: page.meeting,
                value: (
                  <Anchor href={`/${meeting.kind === 'sitting' ? 'seances' : 'assemblees'}/${meeting.id}`}>
                    {meeting.title}
                  </Anchor>
                ),
              },
            ]
          : []),
        ...(minutesFile
          ? [
              {
                term: page.minutes,
                value: <Anchor href={`/fichiers/${minutesFile.id}?voir`}>{minutesFile.name}</Anchor>,
              },
            ]
          : []),
        ...(reviewOn === null ? [] : [{ term: page.reviewOn, value: formatDate(reviewOn, locale) }]),
        { term: page.journal, value: formatDate(enteredOn, locale) },
      ]}
    />
  )
}

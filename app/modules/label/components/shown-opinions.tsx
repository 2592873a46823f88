import { useMessages } from '~/platform/i18n/react'
import { Section } from '~/ui/section'
import { opinionMessages } from '../messages/opinion'
import type { OpinionAnswer, OpinionKind } from '../rules/opinion'
import type { Attached } from './attached-files'
import { OpinionText } from './opinion-text'

export type ShownOpinionProps = {
  id: string
  kind: OpinionKind
  name: string
  question: string
  answer: OpinionAnswer | null
  text: string
  files: readonly Attached[]
}

/** To the applicant: the opinions received on their file that are not confidential. */
export function ShownOpinions({ opinions }: { opinions: readonly ShownOpinionProps[] }) {
  const messages = useMessages(opinionMessages)
  if (opinions.length === 0) return null
  return (
    <Section title={messages.shown.title} lede={<p>{messages.shown.lede}</p>} id="avis">
      {opinions.map((opinion) => (
        <section key={opinion.id} aria-labelledby={`avis-${opinion.id}`}>
          <h3 id={`avis-${opinion.id}`}>
            {opinion.name === '' ? messages.erased : opinion.name}{' '}
            <span className="soft">({messages.kinds[opinion.kind]})</span>
          </h3>
          <OpinionText {...opinion} />
        </section>
      ))}
    </Section>
  )
}

import { useMessages } from '~/platform/i18n/react'
import { Section } from '~/ui/section'
import { supportMessages } from '../messages/index'
import type { Standing } from '../rules/commitment'
import { StandingLine, type YearlyRead, YearlyShown } from './shown'

type Props = {
  commitments: readonly { id: string; commitment: string; dueOn: string; standing: Standing }[]
  yearlies: readonly (YearlyRead & { id: string })[]
}

/** On the public page of a label: the commitments it was granted with, and what its holder reports each year. */
export function PublicFollowUp({ commitments, yearlies }: Props) {
  const messages = useMessages(supportMessages).public
  return (
    <>
      {commitments.length > 0 ? (
        <Section id="plan" title={messages.plan} lede={<p>{messages.planLede}</p>}>
          {commitments.map(({ id, commitment, dueOn, standing }) => (
            <article className="followed" key={id}>
              <h3>{commitment}</h3>
              <p>
                <StandingLine standing={standing} dueOn={dueOn} />
              </p>
            </article>
          ))}
        </Section>
      ) : null}
      {yearlies.length > 0 ? (
        <Section id="bilans" title={messages.yearly} lede={<p>{messages.yearlyLede}</p>}>
          {yearlies.map(({ id, ...yearly }) => (
            <YearlyShown key={id} {...yearly} />
          ))}
        </Section>
      ) : null}
    </>
  )
}

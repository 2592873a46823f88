import type { Body } from '~/modules/statutes/rules/statutes'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { bodyMessages } from '../messages/bodies'

export type BodyRulesProps = Pick<
  Body,
  'termMonths' | 'renewals' | 'namedBy' | 'quorum' | 'noticeDays' | 'chairCasting'
>

/** What the statutes say of a body's mandates and sittings. */
export function BodyRules({ termMonths, renewals, namedBy, quorum, noticeDays, chairCasting }: BodyRulesProps) {
  const locale = useLocale()
  const { rules } = useMessages(bodyMessages)
  const number = (value: number) => formatNumber(value, locale)
  return (
    <>
      <DefinitionList
        items={[
          { term: rules.namedBy, value: rules.naming[namedBy] },
          { term: rules.term, value: rules.months(termMonths, number(termMonths)) },
          { term: rules.renewals, value: renewals === null ? rules.noLimit : rules.times(renewals, number(renewals)) },
          { term: rules.quorum, value: rules.quorumOf(`${quorum.numerator}/${quorum.denominator}`) },
          { term: rules.notice, value: rules.days(noticeDays, number(noticeDays)) },
          { term: rules.chairCasting, value: chairCasting ? rules.prevails : rules.rejected },
        ]}
      />
      <p>
        <Anchor href="/statuts">{rules.statutes}</Anchor>
      </p>
    </>
  )
}

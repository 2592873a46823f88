import { describe } from '~/modules/criteria/rules/describe'
import { formatList, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { DataTable } from '~/ui/data-table'
import { Tag } from '~/ui/tag'
import { referralPublicMessages } from '../messages/referral-public'
import { rulesLabels } from '../rules/check'
import { requesterLabels } from '../rules/facts'
import { requesterKinds } from '../rules/referral'
import type { ReferralCriterion, ReferralRules, SignatureRules } from '../rules/referral-rules'

/** Every kind of requester, in a sentence. */
export function WhoMayRefer() {
  const locale = useLocale()
  return (
    <ul>
      {requesterKinds.map((kind) => (
        <li key={kind}>{capital(requesterLabels[kind][locale])}</li>
      ))}
    </ul>
  )
}

/** The table of signatures by population, with its source. */
export function SignatureTable({ signatures }: { signatures: SignatureRules }) {
  const locale = useLocale()
  const messages = useMessages(referralPublicMessages).home
  const number = (value: number) => formatNumber(value, locale)
  const rows = signatures.steps.map((step, index) => ({ ...step, over: signatures.steps[index - 1]?.upTo ?? 0 }))
  return (
    <>
      <h3>{messages.signaturesTitle}</h3>
      <p>{messages.signatures(signatures.days)}</p>
      <DataTable
        caption={messages.signaturesTitle}
        captionHidden
        rows={rows}
        rowKey={({ over }) => String(over)}
        columns={[
          {
            key: 'population',
            header: messages.population,
            rowHeader: true,
            cell: ({ upTo, over }) => (upTo === undefined ? messages.above(number(over)) : messages.upTo(number(upTo))),
          },
          {
            key: 'needed',
            header: messages.needed,
            cell: ({ base, perThousand, over }) =>
              messages.formula(number(base), number(perThousand / 10), number(over)),
          },
        ]}
      />
      <p className="soft">
        {messages.source} {signatures.source[locale]}
      </p>
    </>
  )
}

/** The rules of admissibility, article by article: each criterion with its rule said in words. */
export function RulesInWords({ rules }: { rules: ReferralRules }) {
  const locale = useLocale()
  return (
    <>
      {rules.articles.map(({ id, number, title, text }) => (
        <section key={id} id={`article-${number}`} aria-labelledby={`article-${number}-titre`} className="stack">
          <h3 id={`article-${number}-titre`}>
            {number}. {title[locale]}
          </h3>
          <p>{text[locale]}</p>
          {rules.criteria
            .filter(({ article }) => article === id)
            .map((criterion) => (
              <RuleInWords key={criterion.id} criterion={criterion} rules={rules} />
            ))}
        </section>
      ))}
    </>
  )
}

function RuleInWords({ criterion, rules }: { criterion: ReferralCriterion; rules: ReferralRules }) {
  const locale = useLocale()
  const messages = useMessages(referralPublicMessages).home
  const labels = rulesLabels(rules)(criterion)
  const { id, statement, guidance, source, importance, rule, appliesTo } = criterion
  const said = (expression: Parameters<typeof describe>[0]) => describe(expression, labels, locale)
  const sentences =
    rule.kind === 'judgement'
      ? [rule.form === undefined ? messages.judged : messages.judgedIf(said(rule.form))]
      : [
          said(rule.expression),
          ...(rule.provisional === undefined ? [] : [messages.provisional(said(rule.provisional))]),
        ]
  const who =
    appliesTo.requesters.length < requesterKinds.length
      ? messages.concerns(
          formatList(
            appliesTo.requesters.map((kind) => requesterLabels[kind][locale]),
            locale,
          ),
        )
      : null
  return (
    <details id={`critere-${id}`}>
      <summary>
        {statement[locale]}{' '}
        <Tag tone={importance.kind === 'mandatory' ? 'poppy' : undefined}>{messages[importance.kind]}</Tag>
      </summary>
      <div className="prose">
        <p>{guidance[locale]}</p>
        {who ? <p>{who}</p> : null}
        <p>
          <strong>{messages.rule}</strong> {sentences.join(locale === 'fr' ? '\u202f; ' : '; ')}.
        </p>
        <p className="soft">
          {messages.from} {source[locale]}
        </p>
      </div>
    </details>
  )
}

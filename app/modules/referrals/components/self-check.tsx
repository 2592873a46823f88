import { memo, useEffect, useMemo, useState } from 'react'
import { answerProblemSentence } from '~/modules/criteria/rules/answer-problems'
import { useHref, useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox, RadioGroup } from '~/ui/choices'
import { Anchor } from '~/ui/link'
import { WithAside } from '~/ui/section'
import { Select } from '~/ui/select'
import { Status } from '~/ui/status'
import { NumberField, TextField } from '~/ui/text-field'
import { CheckPanel } from '../../label/components/check-panel'
import { CriterionField } from '../../label/components/criterion-field'
import { placeKinds } from '../../territory/rules/place'
import { draftingMessages } from '../messages/drafting-form'
import { referralPublicMessages } from '../messages/referral-public'
import { commitmentLabels, commitmentStates, levelLabels, requesterLabels } from '../rules/facts'
import { questionsOf, referralPanel } from '../rules/form-steps'
import { type RequesterKind, requesterKinds } from '../rules/referral'
import type { ReferralRules } from '../rules/referral-rules'
import { type Checked, checkTyped, selfCheckField } from '../self-check'

/** Who would refer: the questions depend on it. The address keeps it. */
export function SelfCheckWho() {
  const locale = useLocale()
  const href = useHref()
  const messages = useMessages(referralPublicMessages).check
  return (
    <form method="get" action={href('/saisir/verifier')} noValidate>
      <RadioGroup
        name="qui"
        label={messages.who}
        defaultValue="petr"
        options={requesterKinds
          .filter((kind) => kind !== 'assembly')
          .map((value) => ({ value, label: capital(requesterLabels[value][locale]) }))}
      />
      <Actions>
        <Button>{messages.begin}</Button>
      </Actions>
    </form>
  )
}

/** The page's own name for `CheckPanel`: all its fields are on it. */
const here = 'ici'

export type ReferralSelfCheckProps = {
  rules: ReferralRules
  requester: RequesterKind
  posted: Checked | null
  /** Of nothing typed yet, or of what was posted. */
  checked: Checked
  today: string
}

/** What the check says, beside the questions; each row leads to its question. */
function SelfCheckPanel({ rules, checked, live }: { rules: ReferralRules; checked: Checked; live: boolean }) {
  const locale = useLocale()
  const messages = useMessages(referralPublicMessages).check
  const panel = useMemo(() => {
    const given = { answers: checked.answers, evidence: {} }
    const { rows, ...counts } = referralPanel(rules, checked.report, given, locale)
    return {
      ...counts,
      rows: rows.map(({ place, ...row }) => {
        const field = place && selfCheckField(place.field)
        return { ...row, ...(field ? { place: { step: here, field } } : {}) }
      }),
    }
  }, [rules, checked, locale])
  const { eligible } = checked.report
  return (
    <>
      <p>
        <Status kind={eligible ? 'met' : 'not-met'}>{eligible ? messages.eligible : messages.notEligible}</Status>
      </p>
      <CheckPanel panel={panel} lede={messages.panel} path="" step={here} live={live} />
    </>
  )
}

/** All the questions on one page, and what the portal would know of such a referral; the check follows the typing. */
export function ReferralSelfCheck({ rules, requester, posted, checked, today }: ReferralSelfCheckProps) {
  const [live, setLive] = useState<Checked | null>(null)
  const check = (form: HTMLFormElement) => setLive(checkTyped(rules, requester, [...new FormData(form)], today))
  useEffect(() => {
    // What the browser gave back on a reload counts as typed.
    const form = document.getElementById(formId)
    if (form instanceof HTMLFormElement) setLive(checkTyped(rules, requester, [...new FormData(form)], today))
  }, [rules, requester, today])
  return (
    <WithAside aside={<SelfCheckPanel rules={rules} checked={live ?? checked} live={live !== null} />}>
      <ActForm
        id={formId}
        action={`/saisir/verifier?qui=${requester}`}
        values={{ requesterKind: requester }}
        onInput={({ currentTarget }) => check(currentTarget)}
      >
        <SelfCheckFields rules={rules} requester={requester} posted={posted} />
      </ActForm>
    </WithAside>
  )
}

const formId = 'mon-sujet'

/** Drawn once: the fields keep what is typed by themselves. */
const SelfCheckFields = memo(function SelfCheckFields({
  rules,
  requester,
  posted,
}: Pick<ReferralSelfCheckProps, 'rules' | 'requester' | 'posted'>) {
  const locale = useLocale()
  const messages = useMessages(referralPublicMessages).check
  const words = useMessages(draftingMessages)
  const facts = posted?.facts
  const count = (name: 'population' | 'signatures' | 'documents') => (
    <NumberField name={name} label={messages[name]} defaultValue={facts?.[name] ? String(facts[name]) : ''} optional />
  )
  return (
    <>
      <p>
        {requesterLabels[requester][locale]}. <Anchor href="/saisir/verifier">{messages.change}</Anchor>
      </p>
      <h2>{messages.facts}</h2>
      <TextField
        name="title"
        label={words.title}
        hint={words.titleHint}
        defaultValue={facts?.title ?? ''}
        maxLength={200}
        autoComplete="off"
        optional
      />
      <Select
        name="territoryLevel"
        label={messages.level}
        placeholder={messages.unknown}
        defaultValue={facts?.territoryLevel ?? ''}
        options={placeKinds.map((value) => ({ value, label: levelLabels[value][locale] }))}
        optional
      />
      <Select
        name="commitment"
        label={messages.commitment}
        defaultValue={facts?.commitment ?? 'none'}
        options={commitmentStates.map((value) => ({ value, label: commitmentLabels[value][locale] }))}
        optional
      />
      {requester === 'residents' ? (
        <>
          {count('population')}
          {count('signatures')}
        </>
      ) : requester === 'team' ? null : (
        <Checkbox
          name="hasMandate"
          value="oui"
          label={messages.mandate}
          defaultChecked={facts?.hasMandate ?? false}
          optional
        />
      )}
      {count('documents')}
      {rules.articles.map(({ id, number, title }) => {
        const questions = questionsOf(rules, requester, id)
        return questions.length === 0 ? null : (
          <section key={id} className="stack-large" aria-labelledby={`article-${number}`}>
            <h2 id={`article-${number}`}>
              {number}. {title[locale]}
            </h2>
            {questions.map((criterion) => {
              const { answer } = criterion
              const problem = posted?.problems.find(({ criterionId }) => criterionId === criterion.id)
              return answer ? (
                <CriterionField
                  key={criterion.id}
                  criterion={{ ...criterion, answer }}
                  text={posted?.raw[`answer.${criterion.id}`] ?? ''}
                  error={problem ? answerProblemSentence(problem)[locale] : null}
                />
              ) : null
            })}
          </section>
        )
      })}
      <Actions>
        <Button>{messages.see}</Button>
      </Actions>
    </>
  )
})

import { memo, useEffect, useMemo, useState } from 'react'
import { useHref, useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox } from '~/ui/choices'
import { WithAside } from '~/ui/section'
import { kindWord } from '../forms-register'
import { formatDate } from '~/platform/i18n/format'
import { formMessages } from '../messages/form'
import { publicMessages } from '../messages/public'
import { answerProblemSentence } from '../../criteria/rules/answer-problems'
import type { Charter, Criterion } from '../rules/charter'
import { panelOf } from '../rules/form-steps'
import { charterPath } from '../rules/scheme'
import { checkForm, evidenceField, type SelfChecked, type SelfCheckKinds } from '../self-check'
import { CheckPanel } from './check-panel'
import { CriterionField } from './criterion-field'
import { Eligibility } from './public-report'

/** The page's own name for `CheckPanel`: all its fields are on it. */
const here = 'ici'
const formId = 'ma-demarche'

export type SelfCheckFormProps = {
  /** The criteria that such an applicant and such an initiative are asked about. */
  charter: { version: number; inForceFrom: string; articles: Charter['articles']; criteria: readonly Criterion[] }
  kinds: SelfCheckKinds
  scheme: string
  today: string
  checked: SelfChecked
  /** After a post: what is wrong is said beside the fields. */
  wasPosted: boolean
}

/** All the questions on one page, the result beside them: computed by the server, and while one types where scripts run. */
export function SelfCheckForm({ charter, kinds, scheme, today, checked, wasPosted }: SelfCheckFormProps) {
  const locale = useLocale()
  const href = useHref()
  const messages = useMessages(publicMessages).selfCheck
  const form = useMessages(formMessages).panel
  const full = useCharter(charterPath(scheme, `/${charter.version}.json`))
  const [live, setLive] = useState<SelfChecked | null>(null)
  useEffect(() => {
    // What the browser gave back on a reload counts as typed.
    const form = document.getElementById(formId)
    if (full && form instanceof HTMLFormElement) setLive(checkForm(full, kinds, today, new FormData(form).entries()))
  }, [full, kinds, today])

  const shown = live ?? checked
  const panel = useMemo(() => {
    const { rows, ...counts } = panelOf({ criteria: [...charter.criteria] }, shown.report, shown, locale)
    return {
      ...counts,
      rows: rows.map((row) => ({
        ...row,
        ...(row.place ? { place: { step: here, field: row.place.field.replace(/^file\./, 'evidence.') } } : {}),
      })),
    }
  }, [charter, shown, locale])
  const hidden = { candidat: kinds.applicantKind, nature: kindWord(kinds.initiativeKind), label: scheme }
  return (
    <WithAside
      aside={
        <>
          <div className="stack">
            <Eligibility report={shown.report} />
          </div>
          <CheckPanel
            panel={panel}
            lede={form.lede(charter.version, formatDate(charter.inForceFrom, locale))}
            path=""
            step={here}
            live={live !== null}
          />
        </>
      }
    >
      <ActForm
        id={formId}
        action={`/label/verifier-ma-demarche?${new URLSearchParams(hidden)}`}
        values={hidden}
        onInput={({ currentTarget }) => {
          if (full) setLive(checkForm(full, kinds, today, new FormData(currentTarget).entries()))
        }}
      >
        <Questions
          charter={charter}
          raw={checked.raw}
          evidence={checked.evidence}
          errors={wasPosted ? checked.problems : none}
        />
        <Actions>
          <Button>{messages.see}</Button>
        </Actions>
        <h2>{messages.keepTitle}</h2>
        <p>{messages.keep}</p>
        <Actions>
          <Button kind="secondary" formAction={href('/label/verifier-ma-demarche/reponses.json')}>
            {messages.download}
          </Button>
        </Actions>
      </ActForm>
    </WithAside>
  )
}

const none: SelfChecked['problems'] = []

/** The charter as the server applies it, once the browser has it. */
function useCharter(address: string): Charter | null {
  const [charter, setCharter] = useState<Charter | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    fetch(address, { signal: controller.signal })
      .then(async (response) => {
        // The portal's own file, under its version: what comes is what the server checks with.
        if (response.ok) setCharter((await response.json()) as Charter)
      })
      .catch(() => undefined)
    return () => controller.abort()
  }, [address])
  return charter
}

/** Drawn once: the fields keep what is typed by themselves. */
const Questions = memo(function Questions({
  charter,
  raw,
  evidence,
  errors,
}: Pick<SelfCheckFormProps, 'charter'> & Pick<SelfChecked, 'raw' | 'evidence'> & { errors: SelfChecked['problems'] }) {
  const locale = useLocale()
  const messages = useMessages(publicMessages)
  return (
    <>
      {charter.articles.map(({ id, number, title }) => {
        const asked = charter.criteria.filter(({ article }) => article === id)
        return asked.length === 0 ? null : (
          <section key={id} className="stack-large" aria-labelledby={`article-${number}`}>
            <h2 id={`article-${number}`}>{messages.charter.articleTitle(number, title[locale])}</h2>
            {asked.map((criterion) => {
              const { evidence: needed, ...question } = criterion
              const problem = errors.find(({ criterionId }) => criterionId === criterion.id)
              return (
                <div key={criterion.id} className="stack">
                  <CriterionField
                    criterion={question}
                    text={raw[`answer.${criterion.id}`] ?? ''}
                    error={problem ? answerProblemSentence(problem)[locale] : null}
                  />
                  {needed ? (
                    <Checkbox
                      name={evidenceField(criterion.id)}
                      value="1"
                      label={messages.selfCheck.evidenceHave(needed.minimum)}
                      hint={needed.help[locale]}
                      defaultChecked={criterion.id in evidence}
                      optional
                    />
                  ) : null}
                </div>
              )
            })}
          </section>
        )
      })}
    </>
  )
})

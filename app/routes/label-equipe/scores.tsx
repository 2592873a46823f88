import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { openScores, scoreApplication } from '~/modules/label/commands/score-application.server'
import { ScoreForm } from '~/modules/label/components/score-form'
import { ScoreSpread } from '~/modules/label/components/score-spread'
import { readScoresForm } from '~/modules/label/forms'
import { committeeMessages } from '~/modules/label/messages/committee'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import { permissions } from '~/modules/label/permissions'
import { committeeScores } from '~/modules/label/queries-committee.server'
import { fileOf } from '~/modules/label/queries-officer.server'
import { fieldsOf, textsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

type Asked = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>

/** The file before the committee, for a member who may score it; for all others the page does not exist. */
async function loadScored({ request, context, params }: Asked) {
  const visitor = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const found = isId(id) ? await fileOf(visitor.actor, id) : null
  if (!found || !can(visitor.actor, permissions['label.score-application'], found.subject)) throw notFound()
  if (found.application.state !== 'in-committee') throw redirect(localPath(context, `/equipe/label/${id}`))
  const { criteria } = found.version.charter
  const scores = await committeeScores(
    visitor.actor,
    found.application,
    criteria.map((one) => one.id),
  )
  return { visitor, id, found, criteria, scores }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { visitor, id, found, criteria, scores } = await loadScored(asked)
  const done = new URL(asked.request.url).searchParams.get('fait')
  const { mine, ...shown } = scores
  return {
    locale: visitor.locale,
    id,
    number: found.application.number ?? '',
    title: found.application.title,
    done: done === 'kept' || done === 'sent' ? committeeMessages[visitor.locale][done] : null,
    scores: shown,
    criteria: criteria.map((one) => ({ id: one.id, statement: one.statement[visitor.locale] })),
    typed: Object.fromEntries(
      mine.flatMap(({ criterionId, score, note }) => [
        [`score.${criterionId}`, String(score)],
        [`note.${criterionId}`, note],
      ]),
    ),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { form } = await readAct(asked.request, asked.context)
  const { visitor, id, criteria } = await loadScored(asked)
  const fields = fieldsOf(form)
  const typed = textsOf(fields)
  const to = (done: string) => redirect(localPath(asked.context, `/equipe/label/${id}/notes${done}`))
  const refuse = (refusal: Parameters<typeof sentenceOf>[0]) =>
    data({ typed, errors: { '': sentenceOf(refusal, visitor.locale) } as Record<string, string> }, { status: 409 })
  if (fields['intent'] === 'open') {
    const opened = await openScores(visitor.actor, { id })
    if ('ok' in opened) throw to('')
    return refuse(opened.refused)
  }
  const send = fields['intent'] === 'send'
  const ids = criteria.map((one) => one.id)
  const { scores, problems } = readScoresForm(fields, ids, send)
  if (problems.length > 0) return data({ typed, errors: sentencesOf(problems, visitor.locale) }, { status: 422 })
  const outcome = await scoreApplication(visitor.actor, { id, scores, send })
  if ('ok' in outcome) throw to(send ? '?fait=sent' : '?fait=kept')
  return refuse(outcome.refused)
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${committeeMessages[found?.locale ?? 'fr'].title} · Démocratie permanente` },
  { name: 'description', content: found?.title ?? '' },
]

export default function ScoresPage() {
  const { id, number, title, done, scores, criteria, typed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(committeeMessages)
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const inWords = (names: readonly string[]) => (names.length > 0 ? names.join(', ') : messages.nobody)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: `/equipe/label/${id}`, label: messages.back(number) }]}
          kicker={title}
          title={scores.isOpen ? messages.opened : messages.title}
          lede={scores.isOpen ? undefined : messages.lede}
        />
        {done && !scores.isOpen ? (
          <Notice kind="success" live>
            <p>{done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={listed(errors)} />
        {scores.isOpen ? null : (
          <ScoreForm criteria={criteria} typed={{ ...typed, ...answer?.typed }} errors={errors} />
        )}
      </Wrap>
      {scores.isOpen ? (
        <ScoreSpread
          spreads={scores.spreads}
          statements={Object.fromEntries(criteria.map((one) => [one.id, one.statement]))}
        />
      ) : (
        <Section id="attendues" title={messages.waiting} tone="stone">
          <p>{messages.sentBy(inWords(scores.sent))}</p>
          <p>{messages.waitingFor(inWords(scores.awaited))}</p>
          {scores.sent.length > 0 ? (
            <Confirm
              title={messages.open}
              confirmLabel={messages.open}
              cancelHref={`/equipe/label/${id}`}
              values={{ intent: 'open' }}
            >
              <p>{messages.openText}</p>
            </Confirm>
          ) : null}
        </Section>
      )}
    </>
  )
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { agendasFor } from '~/composition/agendas.server'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { validityStatus } from '~/modules/label/components/validity-status'
import { templatesFor } from '~/modules/label/fill-template.server'
import { letterMessages } from '~/modules/label/messages/letter'
import { publicMessages } from '~/modules/label/messages/public'
import { lifeErrors } from '~/modules/label-life/components/life-errors'
import { ProcedureView } from '~/modules/label-life/components/procedure-view'
import { AnswerContestForm, DecideForm, HearingForm, OpenForm } from '~/modules/label-life/components/team-forms'
import { lifeMessages } from '~/modules/label-life/messages/index'
import { lifeOf } from '~/modules/label-life/queries.server'
import { doneOf } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { isId } from '~/platform/pure/ids'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { Status } from '~/ui/status'
import { asksTemplate } from '../label-equipe/insert-template.server'
import { actOnLife, insertLetter } from './act-on-life.server'

type Asked = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>

/** The label of the address, for who examines, decides or answers; for all others the page does not exist. */
async function loadLife({ request, context, params }: Asked) {
  const visitor = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const life = isId(id) ? await lifeOf(visitor.actor, id) : null
  if (!life) throw notFound()
  return { visitor, id, life }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { visitor, id, life } = await loadLife(asked)
  const { actor, locale } = visitor
  return {
    ...{ locale, id, life },
    agendas: life.toVote && (await agendasFor(actor, life.toVote)),
    templates: life.mayAnswer && life.sitting ? await templatesFor('appeal', locale) : [],
    done: doneOf(asked.request, lifeMessages[locale].team.done),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { form } = await readAct(asked.request, asked.context)
  const { visitor, id, life } = await loadLife(asked)
  const fields = fieldsOf(form)
  if (asksTemplate(fields) && life.mayAnswer) return insertLetter(visitor.actor, id, fields, visitor.locale)
  const result = await actOnLife(visitor.actor, id, fields)
  if ('done' in result)
    throw redirect(localPath(asked.context, `/equipe/label/${id}/mise-en-cause?fait=${result.done}`))
  if ('refused' in result && result.refused.code === 'not-found') throw notFound()
  const status = 'refused' in result ? 409 : 422
  return data(
    { intent: fields['intent'], typed: typedOf(fields), errors: lifeErrors(result, visitor.locale) },
    { status },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { team } = lifeMessages[found?.locale ?? 'fr']
  return [{ title: `${team.title} · Démocratie permanente` }, { name: 'description', content: team.meta }]
}

export default function TeamLifePage() {
  const { id, life, agendas, templates, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { team } = useMessages(lifeMessages)
  const letters = useMessages(letterMessages).team
  const { validities } = useMessages(publicMessages).register
  const page = `/equipe/label/${id}/mise-en-cause`
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const form = (intent: string) =>
    answer?.intent === intent ? { typed: answer.typed, errors } : { typed: {}, errors: {} }
  const [last, ...former] = life.procedures
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: `/equipe/label/${id}`, label: team.back }]}
          kicker={`${life.number} · ${life.organisation}`}
          title={team.title}
          lede={life.title}
          facts={<Status kind={validityStatus[life.validity]}>{validities[life.validity]}</Status>}
        />
        {done ? (
          <Notice kind="success" live>
            <p>{done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={listed(errors)} />
        {life.maySendLetters ? (
          <p>
            <Anchor href={`/equipe/label/${id}/lettres`}>{letters.link}</Anchor>
          </p>
        ) : null}
        {last ? null : <EmptyState title={team.none}>{life.mayOpen ? null : <p>{team.notValid}</p>}</EmptyState>}
      </Wrap>
      {last ? <ProcedureView procedure={last} /> : null}
      {last && life.maySetHearing ? <HearingForm id={last.id} {...form('hearing')} /> : null}
      {last && life.choices.length > 0 ? (
        <DecideForm
          id={last.id}
          page={page}
          choices={life.choices}
          sitting={life.sitting}
          proposed={life.proposed}
          agendas={agendas}
          {...form(life.sitting ? 'propose' : 'decide')}
        />
      ) : null}
      {last && life.mayAnswer ? (
        <AnswerContestForm
          id={last.id}
          page={page}
          sitting={life.sitting}
          proposed={life.proposed}
          agendas={agendas}
          templates={templates}
          {...form('answer')}
        />
      ) : null}
      {life.mayOpen ? <OpenForm days={life.hearingDays} {...form('open')} /> : null}
      {former.map((procedure) => (
        <ProcedureView key={procedure.id} procedure={procedure} />
      ))}
    </>
  )
}

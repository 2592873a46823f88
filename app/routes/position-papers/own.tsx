import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { PaperActs, Returned } from '~/modules/position-papers/components/paper-acts'
import { PaperBody } from '~/modules/position-papers/components/paper-body'
import { PaperDone } from '~/modules/position-papers/components/paper-done'
import { PaperForm } from '~/modules/position-papers/components/paper-form'
import { faultErrors, paperErrors } from '~/modules/position-papers/components/paper-problems'
import { PaperSide } from '~/modules/position-papers/components/paper-side'
import { sectionField } from '~/modules/position-papers/forms'
import { paperMessages } from '~/modules/position-papers/messages/papers'
import { paperPermissions } from '~/modules/position-papers/permissions'
import { ownPaperPath, ownPapersPath, paperPath } from '~/modules/position-papers/rules/paper-paths'
import { faultsOf, measures } from '~/modules/position-papers/rules/respect'
import { isOpenFor } from '~/modules/position-papers/rules/states'
import { today } from '~/platform/clock.server'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { WithAside, Wrap } from '~/ui/section'
import { actOnPaper } from './act-on-paper.server'
import { ownPaper } from './load.server'

export async function loader(args: LoaderFunctionArgs) {
  const { visitor, paper, debate, stage, template } = await ownPaper(args)
  const { id, state, title, sections, revision, reason, correctUntil, number, organisation } = paper
  const isOpen = isOpenFor(stage, today(), correctUntil)
  const last = [stage?.endsOn ?? '', correctUntil ?? ''].sort().at(-1) ?? ''
  return {
    ...{ id, state, title, sections, revision, template, number },
    ...{ reason: state === 'draft' ? reason : '', correctUntil: state === 'draft' ? correctUntil : null },
    organisation: organisation.name,
    debate: { slug: debate.slug, title: debate.title },
    until: isOpen ? last : null,
    measures: measures(template, paper),
    faults: faultsOf(template, paper),
    isRepresentative: can(visitor.actor, paperPermissions['position-papers.submit'], paper),
    done: doneIn(args.request),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { template } = await ownPaper(args)
  const { visitor, form } = await readAct(args.request, args.context)
  const fields = fieldsOf(form)
  const id = args.params['id'] ?? ''
  const result = await actOnPaper(visitor.actor, { id, template }, fields)
  if ('done' in result) throw redirect(localPath(args.context, `${ownPaperPath({ id })}?fait=${result.done}`))
  if ('refused' in result.problem && result.problem.refused.code === 'not-found') throw notFound()
  return data({ problem: result.problem, typed: typedOf(fields) }, { status: 'errors' in result.problem ? 422 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { edit, space } = paperMessages[site.locale]
  return pageMeta({ ...site, title: `${edit.title}, ${found?.organisation ?? ''}`, description: space.lede, indexed: false }) // prettier-ignore
}

export default function OwnPaper() {
  const paper = useLoaderData<typeof loader>()
  const { id, state, template, sections, debate, number, until } = paper
  const answer = useActionData<typeof action>()
  const { edit, space } = useMessages(paperMessages)
  const locale = useLocale()
  const errors = paperErrors(answer?.problem, paper, locale)
  const kept = { title: paper.title, ...Object.fromEntries(template.sections.map((one) => [sectionField(one.id), sections[one.id] ?? ''])) } // prettier-ignore
  const isWriting = answer?.typed['intent'] === 'save'
  // What was typed too late is shown too: nothing of it is lost.
  const isEdited = state === 'draft' && (until !== null || isWriting)
  return (
    <Wrap>
      <PageTitle
        size="compact"
        back={[{ href: ownPapersPath, label: space.title }]}
        kicker={`${paper.organisation}. ${debate.title}`}
        title={paper.title || space.untitled}
        lede={state === 'draft' ? edit.lede : space.states[state]}
        actions={
          number === null ? null : (
            <ButtonLink kind="secondary" href={paperPath(debate, number)}>
              {edit.public}
            </ButtonLink>
          )
        }
      />
      <PaperDone code={answer ? null : paper.done} />
      <ErrorSummary errors={errors} />
      <Returned reason={paper.reason} correctUntil={paper.correctUntil} />
      {isEdited ? (
        <WithAside aside={<PaperSide measures={paper.measures} faults={faultErrors(paper.faults, template, locale)} />}>
          <PaperForm
            template={template}
            typed={isWriting ? answer.typed : kept}
            errors={errors}
            revision={paper.revision}
          />
        </WithAside>
      ) : (
        <PaperBody template={template} sections={sections} />
      )}
      <PaperActs {...paper} path={ownPaperPath({ id })} errors={errors} />
    </Wrap>
  )
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { beginLetter } from '~/modules/circles/commands/write-letter.server'
import { newIssueForm } from '~/modules/circles/forms-letters'
import { letterMessages } from '~/modules/circles/messages/letters'
import { letterPermissions } from '~/modules/circles/permissions'
import { allCommunities, communityFor } from '~/modules/circles/queries-communities.server'
import { draftsOf } from '~/modules/circles/queries-letters.server'
import { errorOf, problemErrors } from '~/modules/governance/components/body-problems'
import { memberMessages } from '~/modules/members/messages'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can, type Person } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Select } from '~/ui/select'
import { TextField } from '~/ui/text-field'

/** The communities whose letter this person writes. */
async function writtenBy(actor: Person) {
  const all = await allCommunities()
  const found = await Promise.all(all.map(({ id }) => communityFor({ id }, actor)))
  return found.flatMap((one) =>
    one && can(actor, letterPermissions['circles.write-letter'], one.subject) ? [one.community] : [],
  )
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const communities = await writtenBy(actor)
  const drafts = await draftsOf(communities.map(({ id }) => id))
  return {
    communities: communities.map(({ id, name }) => ({ value: id, label: name })),
    drafts: drafts.map(({ id, title, community, _count }) => ({
      ...{ id, title, community: community.name, sections: _count.sections },
    })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const parsed = parseForm(newIssueForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed: typedOf(fields) }, { status: 400 })
  const outcome = await beginLetter(visitor.actor, parsed.ok)
  if (!isOk(outcome)) throw notFound()
  throw redirect(localPath(context, `/espace/lettres/${outcome.ok.id}`))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = letterMessages[site.locale].drafts
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function Drafts() {
  const { communities, drafts: rows } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(letterMessages)
  const { desk } = useMessages(memberMessages)
  const { drafts } = messages
  const errors = problemErrors(messages, answer?.problem, locale)
  return (
    <>
      <Wrap>
        <PageTitle back={[{ href: '/espace', label: desk.title }]} title={drafts.title} lede={drafts.lede} />
        <ErrorSummary errors={errors} />
        <NoticeBoard
          level={2}
          empty={
            <p>
              {drafts.none}. {communities.length > 0 ? drafts.noneText : null}
            </p>
          }
          items={rows.map(({ id, title, community, sections }) => ({
            id,
            kind: community,
            title,
            href: `/espace/lettres/${id}`,
            term: drafts.sections(sections),
          }))}
        />
      </Wrap>
      {communities.length > 0 ? (
        <Section id="commencer" title={drafts.begin} tone="stone">
          <ActForm>
            <Select
              name="communityId"
              label={drafts.community}
              options={communities}
              defaultValue={answer?.typed['communityId'] ?? communities[0]?.value}
            />
            <TextField
              name="title"
              label={drafts.name}
              autoComplete="off"
              defaultValue={answer?.typed['title']}
              error={errorOf(errors, 'title')}
            />
            <Actions>
              <Button>{drafts.create}</Button>
            </Actions>
          </ActForm>
        </Section>
      ) : null}
    </>
  )
}

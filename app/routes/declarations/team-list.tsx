import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { createDeclaration } from '~/modules/declarations/commands/write-declaration.server'
import { DeclarationList } from '~/modules/declarations/components/declaration-list'
import { declarationErrors } from '~/modules/declarations/components/declaration-problems'
import { TextForm } from '~/modules/declarations/components/text-form'
import { newDeclarationForm } from '~/modules/declarations/forms'
import { declarationMessages } from '~/modules/declarations/messages/declarations'
import { declarations, signatureCounts } from '~/modules/declarations/queries.server'
import { teamDeclarationPath } from '~/modules/declarations/rules/declaration'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { teamVisitor } from './load-declaration.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await teamVisitor(request, context)
  const all = await declarations({ drafts: true })
  return {
    rows: await Promise.all(
      all.map(async ({ id, slug, title, summary, state, isDemonstration }) => {
        const { people, organisations } = await signatureCounts(id)
        return { id, slug, title, summary, state, isDemonstration, people, organisations }
      }),
    ),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const read = parseForm(newDeclarationForm, fields)
  if (!('ok' in read)) return data({ problem: read, typed: typedOf(fields) }, { status: 422 })
  const outcome = await createDeclaration(visitor.actor, read.ok)
  if ('ok' in outcome) throw redirect(localPath(context, `${teamDeclarationPath(outcome.ok)}?fait=cree`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, typed: typedOf(fields) }, { status: 409 })
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { team } = declarationMessages[site.locale]
  return pageMeta({ ...site, title: team.title, description: team.lede, indexed: false })
}

export default function TeamDeclarations() {
  const { rows } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { team } = useMessages(declarationMessages)
  const errors = declarationErrors(answer?.problem, useLocale())
  return (
    <>
      <Wrap>
        <PageTitle back={[{ href: '/equipe', label: team.title }]} title={team.title} lede={team.lede} />
        <ErrorSummary errors={errors} />
        <DeclarationList rows={rows} forTeam />
      </Wrap>
      <Section id="nouvelle" title={team.new} tone="stone">
        <TextForm
          intent="create"
          typed={answer?.typed ?? {}}
          errors={errors}
          others={rows.filter(({ state }) => state !== 'draft')}
        />
      </Section>
    </>
  )
}

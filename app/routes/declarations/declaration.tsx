import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readOpenAct } from '~/composition/visitor.server'
import { DeclarationStatus } from '~/modules/declarations/components/declaration-list'
import { declarationErrors } from '~/modules/declarations/components/declaration-problems'
import { DeclarationAbout } from '~/modules/declarations/components/declaration-about'
import { Signatories, SignatureMap } from '~/modules/declarations/components/signatories'
import { OrganisationSign, SignForm } from '~/modules/declarations/components/sign-form'
import { declarationMessages } from '~/modules/declarations/messages/declarations'
import { declarationPage } from '~/modules/declarations/page.server'
import { declarationPath } from '~/modules/declarations/rules/declaration'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { publicPage } from '~/platform/http/public-page'
import { formatNumber, plural } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Tag } from '~/ui/tag'
import { actOnDeclaration, ownOrganisations } from './act-on-declaration.server'
import { declarationAt } from './load-declaration.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, declaration } = await declarationAt(request, context, params['slug'])
  return {
    ...(await declarationPage(declaration, new URL(request.url).searchParams)),
    organisations: await ownOrganisations(visitor.actor, declaration.id),
    done: doneIn(request),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { declaration } = await declarationAt(request, context, params['slug'])
  const { visitor, form } = await readOpenAct(request, context)
  const fields = fieldsOf(form)
  const done = (code: string) => redirect(localPath(context, `${declarationPath(declaration)}?fait=${code}#signer`))
  // Only a program fills a field that nobody sees: it is told that all went well.
  if (fields['site']) return done('envoye')
  const result = await actOnDeclaration(visitor, declaration, fields, context.clientAddress)
  if ('done' in result) return done(result.done)
  const code = 'refused' in result.problem ? result.problem.refused.code : ''
  if (code === 'not-found') throw notFound()
  return data({ ...result, typed: typedOf(fields) }, { status: code === 'too-often' ? 429 : code === '' ? 422 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const words = declarationMessages[site.locale]
  const indexed = found?.declaration.state !== 'draft' && found?.declaration.isDemonstration === false
  const { title, summary } = found?.declaration ?? { title: words.title, summary: words.description }
  return pageMeta({ ...site, title, description: summary, indexed })
}

export default function DeclarationPage() {
  const { declaration, versions, counts, view, organisations, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useMessages(declarationMessages)
  const locale = useLocale()
  const errors = declarationErrors(answer?.problem, locale)
  const said: Readonly<Record<string, string>> = words.done
  const now = !answer && done !== null && Object.hasOwn(said, done) ? said[done] : undefined
  const isOpen = declaration.state === 'published'
  const number = (value: number) => formatNumber(value, locale)
  const isOne = (value: number) => plural(value, locale, 'one', 'other') === 'one'
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/declarations', label: words.title }]}
          title={declaration.title}
          lede={declaration.summary}
          facts={
            <>
              <DeclarationStatus state={declaration.state} />
              <span>
                {words.counts(
                  number(counts.people),
                  isOne(counts.people),
                  number(counts.organisations),
                  isOne(counts.organisations),
                )}
              </span>
              {declaration.isDemonstration ? <Tag>{words.demonstration}</Tag> : null}
            </>
          }
          actions={isOpen ? <ButtonLink href="#signer">{words.sign}</ButtonLink> : null}
        />
        {now === undefined ? null : (
          <Notice kind="success" live>
            <p>{now}</p>
          </Notice>
        )}
        <ErrorSummary errors={errors} />
        <DeclarationAbout declaration={declaration} versions={versions} />
      </Wrap>
      {isOpen ? (
        <Section id="signer" title={words.signTitle} lede={<p>{words.signLede}</p>} tone="stone">
          {done === 'envoye' && !answer ? (
            <Notice kind="success" title={words.sentTitle} live>
              <p>{words.sent}</p>
            </Notice>
          ) : (
            <SignForm
              declaration={declaration}
              typed={answer?.typed ?? {}}
              errors={errors}
              communes={answer?.communes ?? []}
            />
          )}
        </Section>
      ) : null}
      {organisations.length > 0 && declaration.state !== 'draft' ? (
        <Section id="organisation" title={words.forOrganisation} lede={<p>{words.forOrganisationLede}</p>}>
          <OrganisationSign declaration={declaration} organisations={organisations} mayStillSign={isOpen} />
        </Section>
      ) : null}
      {declaration.state === 'draft' ? null : (
        <>
          <SignatureMap map={view.map} departements={view.departements} />
          <Signatories view={view} />
        </>
      )}
    </>
  )
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { changeSettings } from '~/modules/editorial/commands/change-settings.server'
import { SettingsForm } from '~/modules/editorial/components/settings-form'
import { readSettings } from '~/modules/editorial/forms'
import { editorialMessages } from '~/modules/editorial/messages'
import { refusalText, wordErrors } from '~/modules/editorial/messages/sentences'
import { editorialActs } from '~/modules/editorial/permissions'
import { currentSettings, missingSettings, settingHistory } from '~/modules/editorial/queries.server'
import { settingKeys } from '~/modules/editorial/rules/settings'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Timeline } from '~/ui/timeline'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, editorialActs['editorial.read-settings'], null)) throw notFound()
  const settings = await currentSettings()
  const history = await settingHistory()
  return json({
    settings,
    missing: missingSettings(settings),
    history: history.map(({ changedAt, ...change }) => ({ ...change, changedAt: changedAt.toISOString() })),
    saved: new URL(request.url).searchParams.get('fait') === 'enregistre',
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  if (!can(visitor.actor, editorialActs['editorial.change-settings'], null)) throw notFound()
  const read = readSettings(fieldsOf(form))
  if (read.errors.length > 0)
    return json({ typed: read.typed, errors: wordErrors(read.errors, visitor.locale), conflict: false }, 400)
  const outcome = await changeSettings(visitor.actor, read.settings)
  if ('ok' in outcome) return redirect(localPath(context, '/equipe/reglages?fait=enregistre'))
  const conflict = outcome.refused.code === 'settings-changed'
  return json(
    { typed: read.typed, errors: [{ message: refusalText(outcome.refused, visitor.locale) }], conflict },
    conflict ? 409 : 422,
  )
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = editorialMessages[site.locale].settings
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function Settings() {
  const { settings: current, missing, history, saved } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { settings, pages, history: versions } = useMessages(editorialMessages)
  const typed = Object.fromEntries(settingKeys.map((key) => [key, answer?.typed[key] ?? current[key].value]))
  return (
    <>
      <Wrap>
        <PageTitle title={settings.title} lede={settings.lede} back={[{ href: '/equipe', label: pages.back }]} />
      </Wrap>
      <Section id="valeurs">
        <div className="stack">
          <ErrorSummary errors={answer?.errors ?? []} />
          {saved && !answer ? <Notice kind="success" title={settings.saved} live /> : null}
          {missing.length > 0 && !answer ? (
            <Notice kind="warning" title={settings.missing}>
              <ul>
                {missing.map((key) => (
                  <li key={key}>{settings.keys[key]}</li>
                ))}
              </ul>
            </Notice>
          ) : null}
          {/* After a conflict the page carries the present versions: saving again is then a choice, made on what is shown. */}
          <SettingsForm
            typed={typed}
            current={current}
            errors={answer?.errors ?? []}
            compare={answer?.conflict ?? false}
          />
        </div>
      </Section>
      <Section id="changements" title={settings.history} tone="stone">
        {history.length === 0 ? (
          <p className="soft">{settings.noHistory}</p>
        ) : (
          <Timeline
            entries={history.map(({ key, version, value, changedAt, author }) => ({
              id: `${key}-${version}`,
              at: new Date(changedAt),
              title: settings.keys[key],
              by: versions.by(author ?? versions.portal),
              children: <p>{value || settings.emptyValue}</p>,
            }))}
          />
        )}
      </Section>
    </>
  )
}

import type { AppLoadContext } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { localPath, readAct, type SignedInVisitor } from '~/composition/visitor.server'
import { changeEntry } from '~/modules/network/commands/change-entry.server'
import { typedOf } from '~/modules/network/forms-entry'
import { changeSentence } from '~/modules/network/messages/change-sentences'
import { sayLooseDate } from '~/modules/network/messages/loose-date'
import { spaceMessages } from '~/modules/network/messages/space'
import type { KnownEntry } from '~/modules/network/queries-entries.server'
import { filesOf } from '~/modules/network/queries-files.server'
import { emptyContent } from '~/modules/network/rules/entry-content'
import { fieldsOfKind } from '~/modules/network/rules/entry-fields'
import { entryPath } from '~/modules/network/rules/found-entry'
import { valuesOfPlace } from '~/modules/territory/queries-place.server'
import { fieldsOf } from '~/platform/http/form.server'
import type { Locale } from '~/platform/i18n/locale'
import { readEntry } from './read-entry.server'

export const typedEntry = async ({ kind, content }: KnownEntry, locale: Locale) =>
  typedOf(kind, content, {
    sayDate: (date) => sayLooseDate(date, locale),
    place: await valuesOfPlace('place' in content ? content.place : null),
  })

type Editing = { visitor: SignedInVisitor; entry: KnownEntry }

/** An entry as its whole form shows it. */
export async function entryForm(entry: KnownEntry, locale: Locale) {
  const files = await filesOf(entry.id)
  return {
    id: entry.id,
    kind: entry.kind,
    title: entry.title,
    path: entryPath(entry.kind, entry.slug),
    revision: entry.revision,
    level: entry.level,
    missing: entry.missing,
    isImported: entry.sourceId !== null,
    typed: await typedEntry(entry, locale),
    pictures: files.filter(({ kind }) => kind === 'picture').length,
    documents: files.filter(({ kind }) => kind === 'document').length,
  }
}

export const loadEdit = ({ visitor, entry }: Editing) => entryForm(entry, visitor.locale)

/** Saves the whole form of an entry: written at once, or proposed to those who know. */
export async function saveEdit(request: Request, context: AppLoadContext, { visitor, entry }: Editing) {
  const typed = fieldsOf((await readAct(request, context)).form)
  const { locale } = visitor
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const how = { asked: fieldsOfKind(entry.kind), before: emptyContent[entry.kind], required: ['title'], locale }
  const read = await readEntry(entry.kind, typed, how)
  const again = async (
    status: number,
    more: { errors: { field: string; message: string }[]; conflicts?: readonly string[] },
  ) =>
    data(
      {
        typed,
        revision: more.conflicts ? entry.revision : Number(text('revision')) || entry.revision,
        placeChoices: read.placeChoices,
        now: more.conflicts ? await typedEntry(entry, locale) : {},
        conflicts: [],
        ...more,
      },
      status,
    )
  if (read.errors.length > 0) return again(422, { errors: read.errors })
  const outcome = await changeEntry(visitor.actor, {
    id: entry.id,
    onRevision: Number(text('revision')) || entry.revision,
    content: read.content,
    reason: text('reason').trim().slice(0, 300),
    clientAddress: context.clientAddress,
  })
  if ('ok' in outcome && !outcome.ok.applied)
    throw redirect(localPath(context, `/reseau/modifications/${outcome.ok.changeId}?fait=propose`))
  if ('ok' in outcome) throw redirect(localPath(context, `${entryPath(entry.kind, entry.slug)}?fait=enregistre`))
  const { refused } = outcome
  if (refused.code === 'changed-since') return again(409, { errors: [], conflicts: refused.detail.fields.split(' ') })
  if (refused.code === 'nothing-changed')
    return again(200, { errors: [{ field: '', message: spaceMessages[locale].edit.nothing }] })
  return again(refused.code === 'too-often' ? 429 : 409, {
    errors: [{ field: '', message: changeSentence(refused, locale) }],
  })
}

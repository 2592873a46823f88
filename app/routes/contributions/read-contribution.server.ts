import type { AppLoadContext } from '@remix-run/node'
import type { Visitor } from '~/composition/visitor.server'
import { contributionErrors } from '~/modules/contributions/components/contribution-problems'
import { contributionForm, type ContributionForm, readContributionForm } from '~/modules/contributions/forms'
import { whereaboutsOf } from '~/modules/contributions/place.server'
import { nowhere, type Whereabouts } from '~/modules/contributions/store.server'
import { pictureOfToken } from '~/modules/contributions/tokens.server'
import { noPlace, placeSchema, type PlaceValues } from '~/modules/territory/forms-place'
import { placeFieldMessages } from '~/modules/territory/messages/place-field'
import { type PlaceChoice, placeChoices } from '~/modules/territory/queries-place.server'
import { fileMessages } from '~/platform/files/messages'
import { type KeptPicture, pictureKinds, preparePicture } from '~/platform/files/picture.server'
import { receiveUpload } from '~/platform/files/receive.server'
import { fieldsOf, readForm, refuse, typedOf } from '~/platform/http/form.server'
import type { Locale } from '~/platform/i18n/locale'
import type { Refusal } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeToken } from '~/platform/rate-limit/limit.server'
import type { FormError } from '~/ui/error-summary'

export type ReadContribution = {
  fields: Record<string, string>
  form: ContributionForm | null
  where: Whereabouts
  place: PlaceValues
  placeChoices: readonly PlaceChoice[]
  picture: KeptPicture | null
  errors: FormError[]
}

function fileSentence({ code, detail = {} }: Refusal, locale: Locale): string {
  const known: Readonly<Record<string, (detail: Record<string, string | number>) => string>> =
    fileMessages[locale].refusals
  return known[code]?.(detail) ?? known['picture-unreadable']?.({}) ?? code
}

/** Reads the form of a contribution with its picture, which is drawn again before it is kept; its faults beside their fields. */
export async function readContribution(
  request: Request,
  context: AppLoadContext,
  { sessionId, locale }: Visitor,
): Promise<ReadContribution> {
  const limit = counterOf('contribute-picture:client', clientKey(context.clientAddress))
  if ('refused' in (await takeToken(limit))) throw refuse(429, 'too-often')
  // The page's form has a picture; one without, from elsewhere, is read as any other form.
  const isMultipart = (request.headers.get('Content-Type') ?? '').startsWith('multipart/form-data')
  const upload = isMultipart
    ? await receiveUpload(request, sessionId, { maxFiles: 1, accept: pictureKinds })
    : { ok: { fields: typedOf(fieldsOf(await readForm(request, sessionId))), files: [] } }
  const fields = 'ok' in upload ? upload.ok.fields : upload.refused.fields
  const errors: FormError[] = []
  let picture = pictureOfToken(fields['picture'] ?? '')
  const [file] = 'ok' in upload ? upload.ok.files : []
  const prepared = file ? await preparePicture(file) : null
  if (prepared && 'ok' in prepared) picture = prepared.ok
  const parsed = readContributionForm(contributionForm, fields)
  if ('errors' in parsed) errors.push(...contributionErrors(parsed, locale))
  const placed = placeSchema.safeParse(fields)
  const place = placed.success ? placed.data : noPlace
  const found = await whereaboutsOf(place)
  if ('refused' in found) {
    const said: Readonly<Record<string, string>> = placeFieldMessages[locale].refusals
    errors.push({ field: found.refused.field ?? 'place', message: said[found.refused.code] ?? found.refused.code })
  }
  const fault = 'refused' in upload ? upload.refused : prepared && 'refused' in prepared ? prepared.refused : null
  if (fault) errors.push({ field: 'file', message: fileSentence(fault, locale) })
  return {
    fields,
    form: 'ok' in parsed ? parsed.ok : null,
    where: 'ok' in found ? found.ok : nowhere,
    place,
    placeChoices: 'refused' in found && found.refused.code === 'place-choose' ? await placeChoices(place.place) : [],
    picture,
    errors,
  }
}

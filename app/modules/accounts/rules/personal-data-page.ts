import type { Json } from '~/platform/pure/canonical-json'

export type PersonalDataPage = {
  locale: 'fr' | 'en'
  title: string
  made: string
  nothing: string
  yes: string
  no: string
  parts: readonly { name: string; label: string; content: Json }[]
}

/** Words of the members, in French; an English reader reads the member's own name, its words parted. */
const french: Readonly<Record<string, string>> = {
  id: 'identifiant',
  name: 'nom',
  address: 'adresse',
  language: 'langue',
  password: 'mot de passe choisi',
  addressConfirmedAt: 'adresse confirmée le',
  saidToBe15OrOlderAt: '15 ans ou plus déclarés le',
  createdAt: 'créé le',
  lastSeenAt: 'dernière visite',
  device: 'navigateur',
  endsAt: 'fin',
  secondFactorAt: 'second facteur donné le',
  passkeys: 'clés d’accès',
  recoveryCodesLeft: 'codes de secours restants',
  lastUsedAt: 'dernier usage',
  purpose: 'but',
  usedAt: 'utilisé le',
  type: 'type',
  bytes: 'octets',
  state: 'état',
  sentAt: 'envoyé le',
  subject: 'objet',
  body: 'texte',
  act: 'acte',
  at: 'date',
  about: 'sujet',
  role: 'rôle',
  startsOn: 'début',
  endsOn: 'fin',
  decision: 'décision',
  decidedOn: 'décidé le',
  endedBecause: 'motif de la fin anticipée',
  organisation: 'organisation',
  kind: 'genre',
  number: 'numéro',
  title: 'titre',
  category: 'catégorie',
  reference: 'référence',
  appliedOn: 'demandé le',
  motivation: 'pourquoi',
  directory: 'annuaire',
  periods: 'catégories et collèges',
  college: 'collège',
  shares: 'parts',
  valueCents: 'valeur en centimes',
  on: 'le',
  dues: 'cotisations',
  year: 'année',
  cents: 'centimes',
  dueOn: 'échéance',
  waivedOn: 'dispense le',
  payments: 'versements',
  direction: 'sens',
  method: 'moyen',
  note: 'note',
  categoryChanges: 'changements de catégorie',
  reason: 'raison',
  departures: 'départs',
  grounds: 'griefs ou raison',
  hearing: 'audition',
  appeal: 'recours',
  event: 'rencontre',
  people: 'personnes',
  needs: 'besoins',
  came: 'venu',
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

const wordOf = (key: string, locale: 'fr' | 'en'): string =>
  locale === 'fr'
    ? (french[key] ?? key)
    : key.replace(/([a-z])([A-Z0-9])/g, (_whole, a: string, b: string) => `${a} ${b.toLowerCase()}`)

function render(value: Json | undefined, page: PersonalDataPage): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return value ? page.yes : page.no
  if (typeof value !== 'object') return escapeHtml(String(value))
  if (Array.isArray(value))
    return value.length === 0
      ? `<p>${escapeHtml(page.nothing)}</p>`
      : `<ul>${value.map((item: Json) => `<li>${render(item, page)}</li>`).join('')}</ul>`
  return `<dl>${Object.entries(value)
    .map(
      ([key, member]) =>
        `<dt>${escapeHtml(wordOf(key, page.locale))}</dt><dd>${render(member as Json | undefined, page)}</dd>`,
    )
    .join('')}</dl>`
}

/** A page that stands alone: everything that was collected, readable in any browser, whatever was typed escaped. */
export const personalDataPage = (page: PersonalDataPage): string => `<!doctype html>
<html lang="${page.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(page.title)}</title></head>
<body>
<h1>${escapeHtml(page.title)}</h1>
<p>${escapeHtml(page.made)}</p>
${page.parts.map(({ label, content }) => `<h2>${escapeHtml(label)}</h2>\n${render(content, page)}`).join('\n')}
</body>
</html>
`

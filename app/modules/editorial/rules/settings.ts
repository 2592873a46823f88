/** What the cooperative says of itself, changed without a new version of the portal. `{{publisher.name}}` in a page shows it. */
export type SettingKind = 'line' | 'text' | 'mail' | 'number'
type Setting = {
  kind: SettingKind
  /** What a demonstration shows; a live portal shows nothing until the operator has filled it. */
  demonstration: { fr: string; en: string }
  /** A live portal can do without it. */
  optional?: boolean
  /** Of a number: what holds where nothing is written. */
  standard?: number
}

export const settingsTable = {
  'publisher.name': {
    kind: 'line',
    demonstration: {
      fr: 'Coopérative Régionale de Démocratie Permanente (démonstration)',
      en: 'Coopérative Régionale de Démocratie Permanente (demonstration)',
    },
  },
  'publisher.form': {
    kind: 'line',
    demonstration: {
      fr: 'Structure fictive : aucune existence légale',
      en: 'Fictional body: it has no legal existence',
    },
  },
  'publisher.address': {
    kind: 'text',
    demonstration: { fr: 'Adresse fictive, Centre-Val de Loire', en: 'Fictional address, Centre-Val de Loire' },
  },
  'publisher.registration': {
    kind: 'line',
    demonstration: { fr: 'Sans numéro : démonstration', en: 'No number: demonstration' },
    optional: true,
  },
  'publisher.director': {
    kind: 'line',
    demonstration: { fr: 'La personne qui a lancé cette démonstration', en: 'Whoever started this demonstration' },
  },
  'publisher.telephone': { kind: 'line', demonstration: { fr: '', en: '' }, optional: true },
  'host.name': { kind: 'line', demonstration: { fr: 'Votre ordinateur', en: 'Your computer' } },
  'host.address': {
    kind: 'text',
    demonstration: { fr: 'Là où cette démonstration s’exécute', en: 'Where this demonstration runs' },
  },
  'contact.address': { kind: 'mail', demonstration: { fr: '', en: '' }, optional: true },
  'contact.hours': {
    kind: 'line',
    demonstration: {
      fr: 'Du lundi au vendredi, de 9 h à 17 h (exemple)',
      en: 'Du lundi au vendredi, de 9 h à 17 h (exemple)',
    },
    optional: true,
  },
  'contact.hours-en': {
    kind: 'line',
    demonstration: { fr: 'Monday to Friday, 9 am to 5 pm (example)', en: 'Monday to Friday, 9 am to 5 pm (example)' },
    optional: true,
  },
  'journal.witness': {
    kind: 'line',
    demonstration: { fr: 'Aucun témoin : démonstration', en: 'No witness: demonstration' },
    optional: true,
  },
  'network.votes': { kind: 'number', demonstration: { fr: '5', en: '5' }, standard: 5, optional: true },
  'network.days': { kind: 'number', demonstration: { fr: '2', en: '2' }, standard: 2, optional: true },
  'network.votes-at-once': { kind: 'number', demonstration: { fr: '10', en: '10' }, standard: 10, optional: true },
  'network.days-to-moderator': { kind: 'number', demonstration: { fr: '15', en: '15' }, standard: 15, optional: true },
} as const satisfies Record<string, Setting>

export type SettingKey = keyof typeof settingsTable
export const settingKeys = Object.keys(settingsTable).filter((key): key is SettingKey => key in settingsTable)
export const isSettingKey = (text: string): text is SettingKey => Object.hasOwn(settingsTable, text)
export const settingOf = (key: SettingKey): Setting => settingsTable[key]

/** Typed as people write it: a narrow no-break space before ';', '?', '!', a full one before ':'. */
export const typeset = (text: string): string => text.replace(/ (?=[;?!])/g, '\u202f').replace(/ (?=:)/g, '\u00a0')

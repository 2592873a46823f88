/** What the cooperative says of itself, changed without a new version of the portal. `{{publisher.name}}` in a page shows it. */
export type SettingKind = 'line' | 'text' | 'mail'
type Setting = {
  kind: SettingKind
  /** What a demonstration shows; a live portal shows nothing until the operator has filled it. */
  demonstration: string
  /** A live portal can do without it. */
  optional?: boolean
}

export const settingsTable = {
  'publisher.name': { kind: 'line', demonstration: 'Coopérative Régionale de Démocratie Permanente (démonstration)' },
  'publisher.form': { kind: 'line', demonstration: 'Structure fictive : aucune existence légale' },
  'publisher.address': { kind: 'text', demonstration: 'Adresse fictive, Centre-Val de Loire' },
  'publisher.registration': { kind: 'line', demonstration: 'Sans numéro : démonstration', optional: true },
  'publisher.director': { kind: 'line', demonstration: 'La personne qui a lancé cette démonstration' },
  'publisher.telephone': { kind: 'line', demonstration: '', optional: true },
  'host.name': { kind: 'line', demonstration: 'Votre ordinateur' },
  'host.address': { kind: 'text', demonstration: 'Là où cette démonstration s’exécute' },
  'contact.address': { kind: 'mail', demonstration: '', optional: true },
  'contact.hours': { kind: 'line', demonstration: 'Du lundi au vendredi, de 9 h à 17 h (exemple)', optional: true },
  'contact.hours-en': { kind: 'line', demonstration: 'Monday to Friday, 9 am to 5 pm (example)', optional: true },
  'journal.witness': { kind: 'line', demonstration: 'Aucun témoin : démonstration', optional: true },
} as const satisfies Record<string, Setting>

export type SettingKey = keyof typeof settingsTable
export const settingKeys = Object.keys(settingsTable).filter((key): key is SettingKey => key in settingsTable)
export const isSettingKey = (text: string): text is SettingKey => Object.hasOwn(settingsTable, text)
export const settingOf = (key: SettingKey): Setting => settingsTable[key]

/** Typed as people write it: a narrow no-break space before ';', '?', '!', a full one before ':'. */
export const typeset = (text: string): string => text.replace(/ (?=[;?!])/g, '\u202f').replace(/ (?=:)/g, '\u00a0')

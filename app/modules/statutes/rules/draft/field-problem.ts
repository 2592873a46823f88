import { problem, type StatutesProblem } from '../problem'
import type { ValueProblem } from './values'

const sentences: Readonly<Record<ValueProblem['code'], readonly [fr: string, en: string]>> = {
  empty: ['Remplissez ce champ.', 'Fill in this field.'],
  'too-long': ['Raccourcissez ce texte.', 'Shorten this text.'],
  'not-a-number': ['Écrivez un nombre entier, par exemple 15.', 'Write a whole number, for example 15.'],
  'not-a-share': [
    'Écrivez une part sous la forme 1/4 ou 25 %, entre zéro et la totalité.',
    'Write a share as 1/4 or 25%, between none and all.',
  ],
  'not-an-amount': [
    'Écrivez un montant en euros, par exemple 20 ou 20,50.',
    'Write an amount in euros, for example 20 or 20.50.',
  ],
  'not-a-percentage': [
    'Écrivez un pourcentage, par exemple 25 ou 12,5.',
    'Write a percentage, for example 25 or 12.5.',
  ],
}

/** A field that cannot be read, as a problem of the statutes. */
export const fieldProblem = (name: string, code: ValueProblem['code']): StatutesProblem =>
  problem(name, code, ...sentences[code])

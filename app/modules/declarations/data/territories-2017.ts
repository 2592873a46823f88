/**
 * The declaration that people and institutions signed on line in 2017, as far as it is known: its title and its six commitments.
 * Its original wording is not: the text says so, and each line keeps to the words that are known.
 */
export const territories2017 = {
  source: 'territoires-2017',
  slug: 'territoires-hautement-citoyens',
  title: 'Déclaration pour des territoires hautement citoyens',
  summary: 'Les six engagements connus de la déclaration de 2017, à signer de nouveau aujourd’hui.',
  origin:
    'Région Centre-Val de Loire, 2017, «\u202fFaisons vivre une démocratie permanente\u202f»\u00a0: déclaration signée alors en ligne par des personnes et des institutions.',
  text: [
    'Cette déclaration a été signée en ligne en 2017. **Seuls ses engagements sont connus ici, non son texte d’origine**\u00a0: ce qui suit les nomme, sans rien y ajouter.',
    '',
    '1. **Associer les citoyennes et les citoyens.**',
    '2. **Les biens communs.**',
    '3. **Le pair à pair.**',
    '4. **Des données et des formats ouverts.**',
    '5. **L’intelligence collective.**',
    '6. **La coopération plutôt que la concurrence, l’autorité verticale et la fermeture.**',
    '',
    'Les signatures de 2017 ne sont pas reprises\u00a0: celles qui sont comptées ici ont été données sur ce portail.',
  ].join('\n'),
}

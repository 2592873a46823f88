/** What the demonstration's workshop noted and wrote: made up, and marked so on every page. */
export const tables = [
  {
    number: 1,
    subject: 'Acheter près de chez soi',
    people: 8,
    notes: [
      'Un point de retrait commun à plusieurs fermes, ouvert après dix-neuf heures.',
      'Savoir où acheter\u00a0: une carte tenue à jour par celles et ceux qui vendent.',
      'Le prix fait peur avant même d’être connu.',
    ],
  },
  {
    number: 2,
    subject: 'Nourrir les cantines',
    people: 7,
    notes: [
      'Commander à plusieurs communes, pour que la ferme livre une seule fois.',
      'Former les cuisines à ce qui arrive selon la saison.',
    ],
  },
  {
    number: 3,
    subject: 'Transporter et transformer',
    people: 8,
    notes: [
      'Une légumerie partagée, même petite, change tout pour une ferme seule.',
      'Désaccord\u00a0: faut-il que la collectivité la tienne, ou les fermes entre elles\u202f?',
    ],
  },
] as const

export const report =
  '*Compte rendu de démonstration\u00a0: cet atelier n’a pas eu lieu.*\n\n' +
  'Vingt-trois personnes, trois tables, trois heures.\n\n' +
  '## Ce qui revient à chaque table\n\n' +
  'On ne manque pas de produits, on manque de **rendez-vous** entre qui produit et qui mange\u00a0: un lieu, une heure, une ' +
  'commande à plusieurs.\n\n' +
  '## Trois idées fortes\n\n' +
  '- Un point de retrait commun à plusieurs fermes, ouvert le soir.\n' +
  '- Des commandes groupées entre communes pour les cantines.\n' +
  '- Une légumerie partagée.\n\n' +
  '## Un désaccord\n\n' +
  'Qui doit tenir la légumerie\u00a0: la collectivité, pour qu’elle dure, ou les fermes, pour qu’elle leur serve\u202f?'

export const paperTitle = 'Donner rendez-vous aux fermes et aux cuisines'

export const paperTexts: Readonly<Record<string, string>> = {
  qui:
    'Le PETR de démonstration réunit des intercommunalités fictives. Ce cahier a été écrit par sa commission alimentation de ' +
    'démonstration, puis adopté par son comité.',
  constats:
    'Dans ce territoire de démonstration, les cantines achètent peu aux fermes voisines, non par choix, mais parce que la ' +
    'commande, la livraison et la préparation ne sont pas à la même échelle.\n\nCe constat est un exemple\u00a0: aucun chiffre réel ' +
    'n’est donné ici.',
  position:
    'Oui, une filière courte est possible si une collectivité tient ce qu’aucune ferme ni aucune cuisine ne peut tenir ' +
    'seule\u00a0: la commande groupée, la tournée, la légumerie.',
  propositions:
    'Que les communes du territoire commandent ensemble, une fois par semaine.\nQue la légumerie soit ouverte à toutes les ' +
    'fermes, avec une règle d’usage publique.\nDe notre côté, nous nous engageons à tenir la tournée pendant deux ans, et à en ' +
    'publier le coût.',
  desaccords: 'Nos membres ne sont pas d’accord sur la place à donner aux fermes déjà liées à la grande distribution.',
}

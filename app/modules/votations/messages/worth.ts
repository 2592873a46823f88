import type { Messages, Translation } from '~/platform/i18n/messages'

/** What the identification of voters is worth, and what secrecy protects: said plainly, with no level claimed. */
const fr = {
  title: 'Ce que prouve ce vote, et ce qu’il ne prouve pas',
  lede: 'Un vote en ligne ouvert à tout un territoire vaut ce que vaut la façon de reconnaître qui vote. Voici la nôtre.',
  proves: 'Ce que cela prouve',
  not: 'Ce que cela ne prouve pas',
  declared: {
    title: 'Niveau déclaré\u00a0: une adresse et une commune',
    mailbox: 'Quelqu’un lit la boîte aux lettres qui a servi\u00a0: elle a reçu le lien et l’a ouvert.',
    once: 'Cette boîte a voté une seule fois. Les variantes d’une même adresse (ce qui suit un «\u202f+\u202f», les points chez les fournisseurs qui les ignorent) sont comptées ensemble.',
    person:
      'Que derrière deux boîtes il y ait deux personnes\u00a0: qui a plusieurs adresses peut voter plusieurs fois.',
    commune:
      'Que la personne habite la commune déclarée, ni qu’elle ait l’âge demandé\u00a0: elle le déclare sur l’honneur.',
    forced: 'Que la personne ait voté librement, ni que ce soit elle qui lise cette boîte.',
  },
  list: {
    title: 'Niveau liste électorale\u00a0: un identifiant et un code',
    mailbox:
      'Qui a voté détenait un identifiant et un code d’une liste gelée à l’ouverture, dont l’empreinte est publiée.',
    once: 'Chaque ligne de la liste a voté une seule fois.',
    person: 'Que la liste soit juste\u00a0: elle vient de l’organisateur, qui dit comment il l’a faite.',
    commune: 'Que le code n’ait pas été donné ou intercepté.',
    forced: 'Que la personne ait voté librement.',
  },
  here: 'Le niveau de cette votation',
  weight: 'Quel poids donner au résultat',
  weightText:
    'Le résultat dit ce que pensent celles et ceux qui ont voté. Ce n’est ni une élection ni un sondage\u00a0: personne n’est tiré au sort, et qui n’a pas voté ne compte pas. C’est pourquoi la participation est rapportée à la population, que le niveau d’identification est écrit à côté du résultat, et que les anomalies sont publiées.',
  anomalies: 'Beaucoup de votes d’un même lieu',
  anomaliesText:
    'Cinquante personnes derrière une même connexion votent sans obstacle. Au-delà du nombre publié dans les règles, les bulletins qui viennent encore du même bloc d’adresses sont marqués. Rien n’est écarté en silence\u00a0: les garants voient les nombres, décident avant le résultat, et leur raison est publiée avec le nombre de bulletins. Le résultat dit aussi ce qu’il aurait été avec eux.',
  paper: 'Les urnes papier',
  paperText:
    'Une urne est enregistrée avec son procès-verbal (lieu, date, qui a compté, nuls), par deux personnes. Rien n’empêche au niveau déclaré de voter aussi en ligne\u00a0: c’est pourquoi le papier est compté à part, puis ensemble. Avec une liste, qui a signé le registre d’une urne y est rayé et ne vote plus en ligne\u202f; qui a voté en ligne est connu pour tel de qui tient l’urne, sans que l’on sache ce qui a été voté.',
  secret: 'Ce que le secret protège',
  secretText:
    'L’adresse n’est pas conservée\u00a0: il en reste un sceau, pour qu’elle vote une fois. L’urne garde un bulletin avec un code au hasard, le territoire et le choix\u00a0: ni nom, ni heure, ni numéro d’ordre. Le lien reçu et le bulletin ne sont reliés par rien que le portail garde. Les communes de moins de 2\u202f000 habitants n’y sont écrites que par leur département.',
  secretNot:
    'Le secret ne protège pas de qui tient le serveur en marche pendant le vote, ni de qui lit votre boîte aux lettres, regarde votre écran, ou vous contraint. Aucun niveau de sécurité ni aucune certification n’est revendiqué.',
  check: 'Comment vérifier',
  checkText:
    'Après le compte, l’archive de chaque question contient chaque bulletin compté. Avec votre code, vous y retrouvez le vôtre\u202f; avec une commande ou votre navigateur, vous refaites le compte.',
}
const en: Translation<typeof fr> = {
  title: 'What this vote proves, and what it does not',
  lede: 'An online vote open to a whole territory is worth what its way of knowing voters is worth. Here is ours.',
  proves: 'What it proves',
  not: 'What it does not prove',
  declared: {
    title: 'Declared level: an address and a commune',
    mailbox: 'Somebody reads the mailbox that was used: it received the link and opened it.',
    once: 'This mailbox voted once. Ways of writing one address (what follows a “+”, dots at providers that ignore them) are counted together.',
    person: 'That behind two mailboxes there are two people: whoever has several addresses can vote several times.',
    commune:
      'That the person lives in the declared commune, or has the age that is asked: they declare it on their honour.',
    forced: 'That the person voted freely, or that they are who reads this mailbox.',
  },
  list: {
    title: 'List level: an identifier and a code',
    mailbox: 'Whoever voted held an identifier and a code of a list frozen at the opening, whose hash is published.',
    once: 'Each line of the list voted once.',
    person: 'That the list is right: it comes from the organiser, who says how it was made.',
    commune: 'That the code was not given away or intercepted.',
    forced: 'That the person voted freely.',
  },
  here: 'The level of this votation',
  weight: 'How much weight to give the result',
  weightText:
    'The result says what those who voted think. It is neither an election nor a poll: nobody is drawn by lot, and who did not vote does not count. This is why participation is compared with the population, why the level of identification is written beside the result, and why anomalies are published.',
  anomalies: 'Many votes from one place',
  anomaliesText:
    'Fifty people behind one connection vote without hindrance. Beyond the number published in the rules, ballots that still come from the same block of addresses are marked. Nothing is set aside silently: the garants see the numbers, decide before the result, and their reason is published with the number of ballots. The result also says what it would have been with them.',
  paper: 'Paper boxes',
  paperText:
    'A box is entered with its record (place, date, who counted, spoiled papers), by two people. At the declared level nothing prevents from voting on line as well: this is why paper is counted apart, then together. With a list, whoever signed the register of a box is struck off and votes no more on line; whoever voted on line is known as such to those who hold the box, without anyone knowing what was voted.',
  secret: 'What secrecy protects',
  secretText:
    'The address is not kept: a seal of it remains, so that it votes once. The box keeps a ballot with a random code, the territory and the choice: no name, no time, no sequence. Nothing that the portal keeps ties the link that was received to the ballot. Communes of fewer than 2,000 inhabitants are written there by their département only.',
  secretNot:
    'Secrecy does not protect from whoever holds the running server during the vote, nor from whoever reads your mailbox, looks at your screen, or puts you under pressure. No level of security and no certification is claimed.',
  check: 'How to check',
  checkText:
    'After the count, the archive of each question holds every ballot that was counted. With your code you find yours in it; with a command or your browser you count again.',
}
export const worthMessages: Messages<typeof fr> = { fr, en }

import type { Messages } from '../i18n/messages'

const fr = {
  title: 'Le journal public',
  lede: 'Chaque acte du portail y laisse une ligne, qui porte l’empreinte de la précédente. Personne ne peut en changer, en enlever ou en déplacer une sans que cela se voie.',
  description: 'Le journal du portail\u00a0: ses derniers actes, son empreinte signée, et comment la vérifier.',
  headTitle: 'La tête du journal',
  headLede:
    'La dernière ligne résume toutes les autres\u00a0: deux journaux qui ont la même tête sont les mêmes, ligne pour ligne.',
  lines: 'Lignes',
  last: 'Dernière ligne écrite le',
  hash: 'Empreinte',
  publicKey: 'Clé publique du portail',
  signed: 'Tête signée',
  none: 'Aucune ligne pour le moment',
  howTitle: 'Vérifier',
  how: 'Chaque jour, la tête signée part par courriel chez un témoin extérieur. Qui veut en garder une copie la prend ici.',
  howCommand:
    'Qui tient le portail vérifie tout le journal par une commande, et le compare aux têtes que le témoin a reçues\u00a0:',
  command: 'npm run crdp -- journal verify --head FICHIER',
  commandLabel: 'Commande de vérification',
  rule: 'L’empreinte d’une ligne est le SHA-256, en hexadécimal, de la liste JSON sans espace de son numéro, sa date (UTC), son acte, son auteur, la sorte de son sujet, l’identifiant de celui-ci, ses données et l’empreinte de la ligne précédente. La tête est signée en Ed25519 sur son JSON canonique, sans la signature.',
  actsTitle: 'Les derniers actes',
  actsLede: 'Rien de personnel n’est montré\u00a0: ni qui a agi, ni sur quoi, seulement la sorte d’acte et sa date.',
  actsEmpty: 'Le journal est encore vide.',
  number: 'Ligne',
  act: 'Acte',
  date: 'Date',
}

export const journalMessages: Messages<typeof fr> = {
  fr,
  en: {
    title: 'The public journal',
    lede: 'Every act of the portal leaves a line in it, which carries the hash of the one before. Nobody can change, remove or move one without its being seen.',
    description: 'The portal’s journal: its last acts, its signed head, and how to verify it.',
    headTitle: 'The head of the journal',
    headLede: 'The last line sums up all the others: two journals with the same head are the same, line for line.',
    lines: 'Lines',
    last: 'Last line written on',
    hash: 'Hash',
    publicKey: 'Public key of the portal',
    signed: 'Signed head',
    none: 'No line yet',
    howTitle: 'Verify',
    how: 'Every day the signed head is mailed to an outside witness. Whoever wants to keep a copy takes it here.',
    howCommand:
      'Whoever runs the portal verifies the whole journal with one command, and compares it with the heads that the witness received:',
    command: 'npm run crdp -- journal verify --head FILE',
    commandLabel: 'Verification command',
    rule: 'The hash of a line is the SHA-256, in hexadecimal, of the JSON list without spaces of its number, its date (UTC), its act, its author, the kind of its subject, the subject’s identifier, its data and the hash of the line before. The head is signed with Ed25519 over its canonical JSON, without the signature.',
    actsTitle: 'The last acts',
    actsLede: 'Nothing personal is shown: neither who acted nor on what, only the kind of act and its date.',
    actsEmpty: 'The journal is still empty.',
    number: 'Line',
    act: 'Act',
    date: 'Date',
  },
}

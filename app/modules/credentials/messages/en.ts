import type { fr } from './fr'

export const en: typeof fr = {
  badge: {
    title: 'Permanent democracy',
    number: (number) => `Label ${number}`,
    granted: (date) => `Granted on ${date}`,
    states: {
      valid: (date) => `Valid until ${date}`,
      expired: (date) => `Expired on ${date}`,
      suspended: (date) => `Suspended since ${date}`,
      revoked: (date) => `Withdrawn on ${date}`,
      'not-yet': (date) => `Valid from ${date}`,
    },
    alternative: (number, state) => `Permanent democracy label ${number}: ${state}`,
  },
  page: {
    title: 'Check a badge',
    description: 'Is a digital badge of the label genuine? Drop the file: the portal says.',
    lede: 'A badge is a picture, or a file, that carries a label signed by the cooperative. Drop the one that you were given: its signature is checked with the published keys, and the label is looked up in the register.',
    file: 'The badge',
    kinds: 'PNG, SVG or JSON',
    hint: 'The picture as you received it: a screenshot does not carry the signature. The file is neither kept nor passed on.',
    submit: 'Check',
    missing: 'Choose a file.',
    another: 'Check another badge',
    seeLabel: (number) => `See label ${number}`,
    claimedIssuer: (issuer) => `The file says that it comes from: ${issuer}`,
    commandTitle: 'Check without this site',
    command:
      'The same check runs on your machine, off line, with the keys and the list of withdrawals downloaded from here. Any software that reads Open Badges 3.0 or W3C Verifiable Credentials (“eddsa-rdfc-2022” proof) can do it too.',
    commandLabel: 'The command',
    keys: 'The public keys and their dates',
    revocations: 'The list of withdrawn labels',
    issuer: 'The issuer’s profile',
    back: 'Check a label',
  },
  holder: {
    title: 'Digital badge',
    text: 'The same label, signed, which any machine can check.',
    svg: 'SVG badge',
    png: 'PNG badge',
    json: 'Signed credential (JSON)',
    verify: 'Check a badge that you were given',
    embed: 'Show it on a site',
    embedLabel: 'Code to paste into the page',
    embedText:
      'This picture always tells the present state of the label: it changes by itself when it expires, is suspended or withdrawn.',
  },
  verdicts: {
    'too-large': { title: 'File too large', text: 'A badge weighs less than two megabytes. This file was not read.' },
    'not-a-badge': {
      title: 'This file is not a badge',
      text: 'It holds no signed label. A screenshot, or a picture saved by a social network, loses the signature: ask for the original file, or check the label’s number.',
    },
    'with-script': {
      title: 'Dangerous file',
      text: 'This SVG picture holds code that would run when it is opened. A badge of the cooperative never does: do not open it.',
    },
    'badly-baked': {
      title: 'Damaged badge',
      text: 'The picture announces a signed label, but it is incomplete, there twice or unreadable. Ask for the original file.',
    },
    'not-a-credential': {
      title: 'Not a credential that we can read',
      text: 'The content does not have the form of a signed Open Badges 3.0 badge. Another program may have rewritten it.',
    },
    'other-issuer': {
      title: 'This badge comes from another issuer',
      text: 'The cooperative did not issue it and can say nothing of it. It does not attest the permanent democracy label.',
    },
    altered: {
      title: 'Forged or changed badge',
      text: 'The signature does not match the content: at least one character has changed since it was signed. Do not trust it.',
    },
    'unknown-key': {
      title: 'Signed by an unknown key',
      text: 'The file names the cooperative, but the key that signed it is none of its own. Do not trust it.',
    },
    'compromised-key': {
      title: 'Signed by a key that is no longer safe',
      text: 'This key may have been stolen: what it signed proves nothing any more. The holder of a true label finds a new badge on its label’s page.',
    },
    'signed-after-retirement': {
      title: 'Signed by a retired key',
      text: 'The signature is dated after the key was retired. Do not trust it.',
    },
    'signed-before-key': {
      title: 'Impossible date of signature',
      text: 'The signature is dated before the key existed. Do not trust it.',
    },
    'not-in-register': {
      title: 'Not in the register',
      text: 'The signature is good, but the register knows no such label. Write to us: this should not happen.',
    },
    revoked: {
      title: 'Withdrawn label',
      text: 'The badge is genuine, but the label has been withdrawn since: it no longer holds.',
    },
    suspended: {
      title: 'Label suspended',
      text: 'The badge is genuine, but the label is suspended: it is worth nothing until the committee restores it. Its page says why.',
    },
    expired: { title: 'Expired label', text: 'The badge is genuine, but its period of validity is over.' },
    'not-yet': { title: 'Label not valid yet', text: 'The badge is genuine; its validity begins later.' },
    valid: {
      title: 'Genuine badge, valid label',
      text: 'The cooperative signed this badge, nothing in it was changed, and the label holds today.',
    },
  },
}

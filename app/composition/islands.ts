import { type ComponentType, createElement, type ReactElement } from 'react'

/** The server wrote the data with the same component, in the same version: it has the shape of its props. */
const island =
  <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  async (props: object): Promise<ReactElement> =>
    createElement(await load(), props as Props)

/** Each part of a page that scripts bring to life (`Island`), by its name, loaded only where it is on the page. */
export const islands: Readonly<Record<string, (props: object) => Promise<ReactElement>>> = {
  'label-self-check': island(async () => (await import('~/modules/label/components/public-self-check')).SelfCheckForm),
  'label-step': island(async () => (await import('~/modules/label/components/step-editor')).StepEditor),
  passkey: island(async () => (await import('~/modules/accounts/components/passkey-form')).PasskeyForm),
  password: island(async () => (await import('~/ui/password-input')).PasswordInput),
}

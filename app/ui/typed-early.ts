export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Nothing is typed into these. */
const notTyped = new Set(['hidden', 'file', 'submit', 'button', 'image', 'reset'])

export const isChoice = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')

/** Whether it holds something else than what the server drew. */
function isChanged(control: Control): boolean {
  if (isChoice(control)) return control.checked !== control.defaultChecked
  if (!(control instanceof HTMLSelectElement)) return control.value !== control.defaultValue
  // A list in which the server chose nothing shows its first choice.
  const options = [...control.options]
  const drawn = options.findIndex(({ defaultSelected }) => defaultSelected)
  return control.selectedIndex !== Math.max(0, drawn)
}

/**
 * Gives a text as somebody would: React hears of a value set by a script only when its own setter is passed by, and not of
 * one that the field shows already, which is put back to what the server drew first.
 */
export function typeInto(control: Control, value: string): void {
  if (!(control instanceof HTMLSelectElement) && control.value === value) control.value = control.defaultValue
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value)
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.dispatchEvent(new Event('change', { bubbles: true }))
}

function chooseAgain(control: HTMLInputElement, checked: boolean): void {
  // Its own value would not be heard as a change: it is put back first.
  if (control.checked === checked)
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'checked')?.set?.call(control, !checked)
  control.click()
}

/**
 * What somebody typed, or the browser gave back on a reload, before the scripts of this part of the page came: React and
 * react-hook-form put their own values in its fields as they wake. Call it before; the function that it gives, called
 * after, types it again.
 */
export function typedEarly(place: HTMLElement): () => void {
  const early = [...place.querySelectorAll<Control>('input, textarea, select')]
    .filter((control) => !notTyped.has(control.type) && isChanged(control))
    .map((control) => ({ control, value: control.value, checked: isChoice(control) && control.checked }))
  return () => {
    for (const { control, value, checked } of early) {
      if (!control.isConnected) continue
      if (!isChoice(control)) typeInto(control, value)
      // Of buttons that exclude each other, the one that is chosen says it for all.
      else if (control.type === 'checkbox' || checked) chooseAgain(control, checked)
    }
  }
}

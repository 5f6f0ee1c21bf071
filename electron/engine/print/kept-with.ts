/**
 * What is known of an object for as long as it lives, kept with the object. Not a WeakMap: until V8 looks through all
 * old objects it holds what lies in one for alive, and with what is known of a document all of the document.
 */
export class KeptWith<K extends object, V> {
  readonly #key = Symbol('kept')

  get(owner: K): V | undefined {
    return (owner as Record<symbol, V>)[this.#key]
  }

  set(owner: K, value: V): void {
    Object.defineProperty(owner, this.#key, { value, configurable: true })
  }
}

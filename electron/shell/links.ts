/** The only addresses that the program ever hands to a browser. The window can name one of them and nothing else. */
export const links = {
  currencies: 'https://www.iso.org/iso-4217-currency-codes.html',
  languageTags: 'https://www.rfc-editor.org/info/bcp47',
} as const

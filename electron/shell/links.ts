/** The only addresses that the program ever hands to a browser. The window can name one of them and nothing else. */
export const links = {
  guide: 'https://counterpart.example/guide',
  method: 'https://counterpart.example/method',
  problems: 'https://counterpart.example/problems',
} as const

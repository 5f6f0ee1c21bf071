import { refuse, type Terminal } from './command.ts'

const most = 127 // bytes of UTF-8, by PDF 2.0 (ISO 32000-2, 7.6.4.3.3)

/** The password for a PDF: from the environment, or asked for; never among the words of a command, where others can read it. */
export async function passwordFrom({ secret }: Terminal): Promise<string> {
  const given = process.env['COUNTERPART_PASSWORD']
  const password = given ?? (await secret?.('Password for the PDF: ')) ?? ''
  if (password === '')
    refuse('no-password', 'Give the password in COUNTERPART_PASSWORD, or type it when it is asked for.')
  if (Buffer.byteLength(password) > most) refuse('long-password', `A password of a PDF has at most ${most} bytes.`)
  return password
}

import { capital } from '../../words/capital.ts'

/** A brand's key as a name: `north-sea` is North sea. */
export function brandName(key: string): string {
  return capital(key.replaceAll('-', ' '))
}

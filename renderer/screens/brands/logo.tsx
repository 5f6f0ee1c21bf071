import { useWords } from '../../words/use-words.ts'

type LogoProps = { readonly logo: string | null; readonly name: string }

/** A logo as a picture: what comes from a drawing is never part of the window. */
export function Logo({ logo, name }: LogoProps) {
  const { say } = useWords()
  if (logo === null) return <span className="brand-no-logo">{say('brands.logo-none')}</span>
  const source = logo.startsWith('data:') ? logo : `data:image/svg+xml,${encodeURIComponent(logo)}`
  return <img src={source} alt={say('brands.logo-of', { name })} />
}

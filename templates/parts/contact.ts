import type { Brand } from '../../shared/statement/brand.ts'

/**
 * Whom to turn to, a line each: the account's manager, else the brand's contact, and how to reach them. A number is not
 * parted.
 */
export function contactOf(manager: string | null, company: string, brand: Brand): readonly string[] {
  const { name, email, phone, website } = brand.contact
  return [manager ?? name ?? company, email, phone?.replaceAll(' ', '\u00a0') ?? null, website].filter(
    (part) => part !== null,
  )
}

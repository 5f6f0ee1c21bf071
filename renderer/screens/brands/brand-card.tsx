import { Anchor, Badge, Group, Text } from '@mantine/core'
import type { BrandView } from '../../../shared/contract/brands.ts'
import { contrastsOf } from '../../../shared/statement/contrast.ts'
import { hashOf } from '../../routes/routes.ts'
import { useWords } from '../../words/use-words.ts'
import { brandName } from './brand-name.ts'
import { Logo } from './logo.tsx'
import { UsedBy } from './used-by.tsx'

/** One brand at a glance: its logo on paper, its colours, and whose it is. */
export function BrandCard({ view }: { readonly view: BrandView }) {
  const { say } = useWords()
  const { brand, ofProgram, inBook, isUsual } = view
  const name = brandName(brand.key)
  const weak = contrastsOf(brand.colors).filter(({ enough }) => !enough).length
  return (
    <li className="surface brand-card">
      <div className="brand-paper">
        <Logo logo={brand.logo} name={name} />
      </div>
      <svg className="brand-swatches" viewBox="0 0 6 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width="3" height="1" fill={brand.colors.primary} />
        <rect x="3" width="2" height="1" fill={brand.colors.secondary} />
        <rect x="5" width="1" height="1" fill={brand.colors.accent} />
      </svg>
      <div className="brand-facts">
        <Group gap="xs">
          <Anchor href={hashOf({ route: { screen: 'brands' }, state: { brand: brand.key } })} fw={600} fz="md">
            {name}
          </Anchor>
          {isUsual ? <Badge variant="light">{say('brands.default')}</Badge> : null}
        </Group>
        <UsedBy view={view} />
        <Text fz="sm" c="dimmed">
          {say(inBook ? (ofProgram ? 'brands.changed' : 'brands.own') : 'brands.of-program')}
        </Text>
        {weak > 0 ? <Text fz="sm">{say('brands.weak', { count: weak })}</Text> : null}
      </div>
    </li>
  )
}

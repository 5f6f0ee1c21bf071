import { Text } from '@mantine/core'
import type { BrandView } from '../../../shared/contract/brands.ts'
import { useWords } from '../../words/use-words.ts'

/** Which accounts name a brand: the first of them, and how many more. */
export function UsedBy({ view: { usedBy, isUsual } }: { readonly view: BrandView }) {
  const { say, list } = useWords()
  const { count, first } = usedBy
  if (count === 0) return <Text fz="sm">{say(isUsual ? 'brands.used-by-rest' : 'brands.used-by-none')}</Text>
  const names = first.map(({ name }) => name)
  const more = count - first.length
  return (
    <Text fz="sm" className="brand-users">
      {say('brands.used-by', { count })}{' '}
      {more > 0 ? say('brands.used-by-more', { names: names.join(', '), more }) : list(names)}
    </Text>
  )
}

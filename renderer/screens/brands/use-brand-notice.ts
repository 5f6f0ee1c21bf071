import type { BrandKept } from '../../../shared/contract/brands.ts'
import { useAct } from '../../client/use-act.ts'
import { useUndoNotice } from '../../parts/use-undo-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import { brandName } from './brand-name.ts'

/** Says what became of a brand, with a way back to what was before. */
export function useBrandNotice(): (before: BrandKept, text: string) => void {
  const { say } = useWords()
  const notice = useUndoNotice()
  const keep = useAct('keepBrand')
  return (before, text) =>
    notice({
      text,
      undo: async () => (await keep.run(before)).ok,
      undone: say('brands.undone', { name: brandName(before.key) }),
    })
}

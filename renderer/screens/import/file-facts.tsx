import { Text } from '@mantine/core'
import { useWords, type WindowWords } from '../../words/use-words.ts'
import type { DeskFile } from './desk-file.ts'
import { fileSize } from './file-size.ts'

/** A file's small print. */
export function FileFacts({ file }: { readonly file: DeskFile }) {
  const words = useWords()
  return (
    <Text fz="xs" c="dimmed" className="figures-left">
      {smallPrint(file, words).join(' · ')}
    </Text>
  )
}

const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

function smallPrint({ chosen, inspection }: DeskFile, { say, locale }: WindowWords): readonly string[] {
  const { rows = 0, sheet = null, hiddenRows = 0, delimiter = null, encoding = null, refused = null } = inspection ?? {}
  const sign = delimiter !== null && delimiter in delimiters ? delimiters[delimiter as keyof typeof delimiters] : null
  return [
    ...(rows > 0 ? [say('import.print.rows', { rows })] : []),
    ...(hiddenRows > 0 ? [say('import.print.hidden', { rows: hiddenRows })] : []),
    ...(sheet === null ? [] : [say('import.print.sheet', { sheet })]),
    ...(sign === null ? [] : [say(`import.print.${sign}`)]),
    ...(encoding === null ? [] : [encoding === 'windows-1252' ? 'Windows-1252' : encoding.toUpperCase()]),
    ...(refused === 'folder' ? [] : [fileSize(chosen.size, locale)]),
  ]
}

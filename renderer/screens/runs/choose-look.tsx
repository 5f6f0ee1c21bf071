import { Select, TextInput } from '@mantine/core'
import type { Problem } from '../../../shared/problem.ts'
import { namePlaces } from '../../../shared/runs/name-pattern.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useStatementLocales } from '../../parts/use-statement-locales.ts'
import { capital } from '../../words/capital.ts'
import { useWords } from '../../words/use-words.ts'
import type { Look } from './choice.ts'

type Props = {
  readonly look: Look
  readonly onChange: (look: Look) => void
  /** What is wrong with the names of the files. */
  readonly wrong: Problem | null
}

/** The language and the brand of all statements of a run, and how their files are named. */
export function ChooseLook({ look, onChange, wrong }: Props) {
  const { say, problem, locale } = useWords()
  const brands = useAsk('settings').data?.brands ?? []
  const locales = useStatementLocales(locale, locale)
  const own = { value: '', label: say('runs.each-own') }
  const isEmpty = look.pattern.trim() === ''
  return (
    <div className="runs-look">
      <Select
        label={say('runs.language')}
        data={[own, ...locales]}
        value={look.locale}
        allowDeselect={false}
        onChange={(value) => onChange({ ...look, locale: value ?? '' })}
      />
      <Select
        label={say('runs.brand')}
        data={[own, ...brands.map((value) => ({ value, label: capital(value) }))]}
        value={look.brand}
        allowDeselect={false}
        onChange={(value) => onChange({ ...look, brand: value ?? '' })}
      />
      <TextInput
        label={say('runs.names')}
        // What is wrong names the places itself.
        description={wrong && !isEmpty ? undefined : say('runs.names-places', { places })}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={look.pattern}
        error={wrong && (isEmpty ? say('runs.names-empty', { place: '{account}' }) : problem(wrong))}
        onChange={(event) => onChange({ ...look, pattern: event.currentTarget.value })}
      />
    </div>
  )
}

const places = namePlaces.map((place) => `{${place}}`).join(' ')

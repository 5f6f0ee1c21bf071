import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/dropzone/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './theme/fonts.css'
import './theme/look.css'
import './theme/forced-colors.css'
import { setNonce } from 'get-nonce'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { languageOf } from '../shared/languages.ts'
import { App } from './app.tsx'
import { readVocabulary } from './words/vocabularies/read-vocabulary.ts'

// The page's policy forbids making code from text, which zod would do to be faster.
z.config({ jitless: true })
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
setNonce(nonce)

// Most people read the language of their system; another is read once the preferences say so. Whoever needs it says if
// it cannot be read.
readVocabulary[languageOf(navigator.language) ?? 'en']().catch(() => undefined)

const root = document.getElementById('root')
if (root) createRoot(root).render(<App nonce={nonce} />)

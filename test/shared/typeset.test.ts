import { expect, test } from 'vitest'
import { typeset } from '../../shared/typeset.ts'
import { wordsFor } from '../../shared/words-for.ts'

const set = (language: string, message: string) => typeset(language, { message }).message

test('French puts a narrow space before its tall punctuation and within quotation marks', () => {
  expect(set('fr', 'Déjà compté : « {name} » ; pourquoi ?')).toBe(
    'Déjà compté\u202f: «\u202f{name}\u202f»\u202f; pourquoi\u202f?',
  )
  expect(set('fr', '{count, plural, one {une :} other {de 0 % à 1 040 :}}')).toBe(
    '{count, plural, one {une\u202f:} other {de 0\u202f% à 1\u202f040\u202f:}}',
  )
})

test('the skeleton of a number is not punctuation', () => {
  expect(set('fr', '{share, number, ::percent .#} de')).toBe('{share, number, ::percent .#} de')
})

test('German keeps a percentage and its abbreviations together', () => {
  expect(set('de', 'ab 10 %, z. B. hier')).toBe('ab 10\u00a0%, z.\u00a0B. hier')
})

test('Russian keeps a word of one letter with the next, and a dash with the word before', () => {
  expect(set('ru', 'В книге и в отчёте — отчёт № 5')).toBe('В\u00a0книге и\u00a0в\u00a0отчёте\u00a0— отчёт №\u00a05')
})

test('Russian keeps a number with what it counts', () => {
  expect(set('ru', '{count, plural, =0 {ни одной} one {# строка из 5 строк} other {{text} строки}}, 10 %')).toBe(
    '{count, plural, =0 {ни одной} one {#\u00a0строка из 5\u00a0строк} other {{text}\u00a0строки}}, 10\u00a0%',
  )
})

test('English is said as it is written', () => {
  expect(set('en', 'from 0 % to 100 %: “it”; is it?')).toBe('from 0 % to 100 %: “it”; is it?')
})

test('documents are typeset', () => {
  expect(wordsFor('ru').say('statement.cover.figure-paid')).not.toMatch(/[вкосуиая] \S/)
})

import { existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { holdFolder } from '../../../electron/engine/runs/folder-lock.ts'
import { desk } from '../cli/counterpart.ts'

const place = desk()
const note = place.at('.counterpart-run')
afterAll(() => place.clear())
beforeEach(() => writeFileSync(note, ''))

/** Whether the folder is free, with such a note in it that was touched so many seconds ago. */
function isFree(text: string, secondsAgo = 0): boolean {
  const then = new Date(Date.now() - secondsAgo * 1000)
  writeFileSync(note, text)
  utimesSync(note, then, then)
  const held = holdFolder(place.folder)
  if (held.ok) held.value()
  else expect(held.problem.code).toBe('run-folder-busy')
  return held.ok
}

const by = (pid: number, more: object = {}) => JSON.stringify({ pid, host: hostname(), since: 1, ...more })
const nobody = 2 ** 22 + 1

test('a folder is held by one run, and free when it lets go', () => {
  const other = join(place.folder, 'sub')
  expect(holdFolder(other)).toMatchObject({ ok: false, problem: { code: 'cannot-write' } })
  expect(isFree(by(nobody))).toBe(true)
  const held = holdFolder(place.folder)
  expect(held.ok).toBe(true)
  expect(holdFolder(place.folder)).toMatchObject({ ok: false, problem: { code: 'run-folder-busy' } })
  if (held.ok) held.value()
  expect(existsSync(note)).toBe(false)
})

test('what a killed run left behind is no hindrance, even where its number is taken again', () => {
  expect(isFree(by(nobody))).toBe(true)
  expect(isFree(by(process.ppid))).toBe(false)
  expect(isFree(by(process.ppid), 60)).toBe(true)
  // In a container the next process has the number of the last.
  expect(isFree(by(process.pid))).toBe(true)
  // What this process no longer holds could not be taken away.
  expect(isFree(by(process.pid, { since: performance.timeOrigin }))).toBe(true)
})

test('a run on another machine holds a folder for as long as it gives signs of life', () => {
  expect(isFree(by(nobody, { host: 'another' }), 10)).toBe(false)
  expect(isFree(by(nobody, { host: 'another' }), 60)).toBe(true)
})

test('a folder that a killed run held is taken over by one at a time', () => {
  const guard = `${note}-taking-over`
  writeFileSync(guard, by(process.ppid))
  expect(isFree(by(nobody))).toBe(false)
  const then = new Date(Date.now() - 60_000)
  utimesSync(guard, then, then)
  expect(isFree(by(nobody))).toBe(true)
  expect(existsSync(guard)).toBe(false)
})

test('whoever lets a folder go leaves the note of a run that holds it since', () => {
  rmSync(note)
  const held = holdFolder(place.folder)
  writeFileSync(note, by(process.ppid))
  if (held.ok) held.value()
  expect(existsSync(note)).toBe(true)
})

test('who has not said yet who it is has just begun', () => {
  expect(isFree('', 2)).toBe(false)
  expect(isFree('', 60)).toBe(true)
})

/** What can be wrong beside the book: statements, brands, long works, and the program itself, by code. */
export const programProblems = {
  'not-ready': '{name} is not ready for a statement. {reasons}',
  'no-statement': 'The book has no statement {statement}. List its statements to see which it has.',
  'issued-already':
    'Statement {number} was issued already, by {by} on {day}. What is issued stays as it is: make a revision of it.',
  'statement-moved':
    'Statement {number} would be printed otherwise today than when {by, select, nobody {it was last looked at} other {{by} reviewed it}}: the data, the words or the brand changed since. Print it again, read it, then issue it.',
  'revises-draft': 'Statement {number} is a draft, so there is nothing to revise yet. Change the draft itself.',
  'revised-already': 'Statement {number} was replaced by {later} already. Revise that one.',
  'words-unknown-place': 'A text names {place}, and nothing is known by that name. It may name {known}.',
  'words-place-not-known':
    'A text names {place}, and for this account that is not known. Put the text otherwise for this account, or import what is missing.',
  'words-missing-place':
    'The opening sentence leaves out {place}. What it was worth and what was paid belong in it, beside each other: put {place} back.',
  'unknown-text': 'There is no text {text}. The texts that may be put otherwise are: {known}.',
  'no-text':
    'There is no text {text} in the book for what was named, so there is none to remove. List the texts to see what each holds for.',
  'briefing-stays':
    'A briefing is for the account’s manager alone: it is not reviewed, issued or kept as a draft. Save it as a PDF.',
  'character-missing':
    'The statement cannot be printed: the character “{character}” ({point}) in “{text}” ({where}) is in none of the typefaces: neither the brand’s, nor the bundled Inter and Noto Sans, nor any of this computer’s. Install a typeface that has it, or replace it in the imported data or the brand and print again.',
  'statement-words': 'the words of the statement',
  'unknown-brand': 'There is no brand "{brand}". The brands are: {known}.',
  'bad-brand': 'The brand {brand} is not valid: {where} {reason}.',
  'brand-file-missing': 'There is no file {name} beside the brand. Put it there, or take its name out of the brand.',
  'brand-of-program': 'The brand {brand} comes with Counterpart, and is not in the book.',
  'brand-in-use':
    '{count, plural, one {One account} other {# accounts}} ({named}) would be left without a brand. Import what names {brand} with another brand first, then remove this one.',
  'brand-is-default':
    'The brand {brand} is the book’s default: accounts that name none are printed in it. Make another one the default first, then remove this one.',
  'logo-large': 'The logo is too large: at most {most} kB can be taken. Save it smaller, or simpler.',
  'logo-pixels': 'The logo has {width} × {height} pixels, and at most {most} each way can be taken. Save it smaller.',
  'logo-broken': 'This is neither an SVG nor a PNG that can be read. Export the logo again as one of them.',
  'logo-entities':
    'The logo defines entities of its own, which a drawing does not need and which may hide anything. Export it again as plain SVG.',
  'logo-unprintable':
    'The logo contains <{element}>, without which it would not look as it should, and which cannot be printed safely. In your drawing program turn texts into paths and flatten effects, then export it again.',
  'logo-empty':
    'Nothing of this logo can be printed: there is no shape in it. Export it again as plain SVG, or as PNG.',
  'font-kind':
    '{file} is {kind, select, web {a web font. Take the TTF or OTF that it was made from} collection {a collection of several typefaces. Take the one that is meant as a TTF or OTF} other {no TTF or OTF that can be read. Ask your designer for one}}.',
  'font-large': '{file} is larger than {most} MB. Take a smaller font file.',
  'font-licence':
    '{name} may not be used: its licence flags say that {licence, select, restricted {it must not be embedded in documents} whole {a part of it must not be embedded, and a statement embeds only the letters it uses} other {only its bitmaps may be embedded, and a statement needs its outlines}}. Ask its maker for a licence that allows it, or take another typeface.',
  'font-letters':
    '{name} has no “{letter}”, so no statement can be set in it. Take a typeface with letters and digits.',
  'font-gone': 'The typeface {name} is no longer in the book. Choose its file again, then save.',
  'right-to-left':
    'The statement cannot be printed yet: “{text}” ({where}) is written from right to left, and its letters would stand in the wrong order. Give the text in letters that run from left to right, and print again.',
  'brand-fonts-missing':
    'This statement is set in {fonts}, which is not at hand here, so its pages cannot be printed again and compared. Name the book that it was issued from.',
  'bad-indicator-templates':
    'The indicator templates in {file} cannot be used: {where}: {reason}. Mend that place; docs/indicators.md says what a template needs.',
  'template-key-twice':
    'The indicator templates in {file} cannot be used: the key {key} is there twice. Give one of the two another key.',
  'no-pdf': 'This is no PDF, or one that was cut short or damaged. Ask for the statement again.',
  'no-statement-data':
    'This PDF carries no data of a Counterpart statement, or they were changed beyond reading, so nothing in it can be checked. Ask for the statement again.',
  'pdf-locked': 'This PDF is locked with a password. Save it without one, then check it again.',
  'cannot-write':
    '{path} cannot be written ({reason, select, ENOENT {its folder does not exist} EACCES {you may not write there} EPERM {you may not write there, or another program has it open} EBUSY {another program has it open} EROFS {the disk is read-only} ENOSPC {the disk is full} EISDIR {it is a folder} other {{reason}}}). Choose another place.',
  'no-room':
    'There is no room for the copy of the book on which files are tried. Make room where the system keeps temporary files, then read the files again.',
  stopped: 'Reading the files was stopped. Have them read again to see what they hold.',
  cancelled: 'The sample book was not made: you stopped it. Nothing of it is left on the disk.',
  'unknown-book': 'This book is no longer in the list. Open it from its folder.',
  'unknown-file': 'This file was chosen before Counterpart was started again. Choose it once more.',
  'no-book-for-files':
    'No book is open to take these files. Open one, make a new one, or look around in the sample book first.',
  'engine-stopped':
    'The part of Counterpart that calculates stopped in the middle of this and was started again. The book is as it was before; please try again.',
  'engine-down':
    'The part of Counterpart that calculates has stopped several times in a minute and is at rest. Start it again from the bar at the top of the window.',
  stranger: 'Only the window of Counterpart may ask for this.',
  'unknown-question': 'Counterpart does not know the question {name}.',
  'bad-question': 'The question {name} does not have the form that the window and the program agreed on: {reason}.',
  bug: 'A bug in Counterpart while it answered {name}: {reason}. The book is as it was before.',
  'window-bug': 'A bug in Counterpart: {reason}.',
} as const

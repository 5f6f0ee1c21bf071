/** What can be wrong with a book, its settings and its batches, by code. */
export const bookProblems = {
  'no-book': 'No book is open. Open one, or make a new one.',
  'book-missing': 'There is no file {file}. Check the name, or create a new book there.',
  'book-gone':
    '{name} is no longer in {folder}: the disk was taken away, or the file moved. Bring it back, or open the book from where it is now.',
  'not-a-book':
    "{name} {found, select, folder {is a folder. Name the book's file inside it.} device {is not a file. Name a book's file.} empty {is empty, so it is not a book. Name another file, or create a new book.} database {is a database of another program, not a Counterpart book. Name another file.} other {is not a Counterpart book. Import it if it is an export; else name another file.}}",
  'book-damaged':
    '{name} is {how, select, short {cut short: a part of the book is missing} other {damaged and cannot be read as a book}}. Take it from a backup.',
  'book-unreadable':
    "{name} cannot be {reason, select, permission {read: you lack the permission. Ask its owner for it} other {opened (SQLite says: {reason}). Check the disk and the folder's permissions, or copy the book elsewhere}}.",
  'book-newer':
    '{name} was made by a newer Counterpart (its version is {version}, this one knows {known}). Update Counterpart to open it.',
  'book-older':
    '{name} is of an older Counterpart and has to be brought up to date once, but it may only be read. Copy it to where you may write.',
  'book-in-use':
    '{name} is being changed by {program, select, unknown {another program} program {another program (process {pid})} window {the Counterpart window of process {pid}} other {“counterpart {program}” (process {pid})}}. Close that one, or try again later.',
  'book-read-only':
    '{name} may not be changed: you lack the permission for it or its folder. Copy it to where you may write.',
  'disk-full':
    '{name} does not fit on the disk any more. Make room there, then try again; what was not finished left no trace.',
  'disk-fault':
    '{name} cannot be read or written: the disk reports a fault. Check the disk, or copy the file elsewhere.',
  'book-exists': '{path} exists already. Choose another name for the new book.',
  'folder-missing': 'There is no folder {folder}. Make it first, or choose another place.',
  'folder-read-only': 'You may not write in the folder {folder}. Choose another place.',
  'unknown-setting': 'There is no setting {key}. The settings are: {known}.',
  'bad-setting':
    "{key} cannot be {value}. It has to be {must, select, currency {an ISO 4217 currency code, such as EUR} locale {a language tag, such as nl-NL} name {a name, or null} brand {a brand's name} paper {one of A4, Letter and auto} discount {a yearly rate from 0 to 10, such as 0.1} margin {a share of revenue from -10 to 1, such as 0.35, or null} retention {a share from 0 to 1, such as 0.9, or null to take it from the contracts} model {one of auto, historic, simple, retention, sbg and bgnbd} weeks {a whole number of weeks from 1 to 1040, such as 52} hours {a number of hours above 0 and up to 24, such as 8} share {a share from 0 to 1, such as 0.8} other {an amount in the book's currency, or null for the median}}.",
  'unknown-batch': 'The book has no batch {batch}. List its batches to see which it has.',
  'batch-undone': 'Batch {batch} ({file}) was undone already. Import its file to have it back.',
  'batch-needed':
    'Batch {batch} ({file}) cannot be undone, because batch {later} ({laterFile}) builds on it: it changed or repeated rows of it, or refers to them. Undo batch {later} first.',
  'book-changed':
    'The book changed, or the work was stopped, while this was being calculated. Open it again to see how it is now.',
  'no-total': 'A ratio has no total: ratios of accounts do not add up. Open one account’s.',
  'bad-assumption': '{why}',
  'bad-indicator': '{name}: {why}',
  'nothing-changed': 'Nothing was changed: the book has it just so already.',
  'account-gone': 'The book has no account {account} any more. Go back to the list of accounts.',
  'unknown-figure': 'This figure is no longer there: the book has changed. Open the account again.',
  'no-period': 'Without a beginning of this period there is no worth to compare.',
} as const

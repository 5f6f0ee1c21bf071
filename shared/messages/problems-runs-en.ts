/** What can be wrong with a run of many statements, by code. */
export const runProblems = {
  'run-unknown': 'There is no such run in this book any more. Go back to the list of runs.',
  'run-no-accounts': 'No account of this book is among those asked for, so there is nothing to print. Choose others.',
  'run-account-gone': 'The book has no account “{id}”. Ids are as they were imported, to the letter.',
  'run-name-unknown-place': 'The file name has {place}, and nothing is known by that name. It may have {known}.',
  'run-name-open-place': 'The file name “{pattern}” has a brace that does not close or open. It may have {known}.',
  'run-name-alike': 'The file name “{pattern}” would be the same for many accounts. Put {needed} into it.',
  'run-folder-busy': 'Another run is printing into {folder} at this moment. Wait for it, or choose another folder.',
  'run-folder-taken': '{folder} holds statements already. Continue that run, or choose an empty folder for a new one.',
  'run-nothing-to-resume': 'There is no run of this book into {folder} to continue. Begin one.',
  'run-other-question':
    'The run into {folder} was asked for something else. Ask for the same again, or choose another folder.',
  'run-book-changed':
    'The book has changed since this run began, so what is missing would not fit the statements that are there. Begin a new run in another folder.',
  'run-worker-died':
    'Printing this account ended without an answer, twice ({reason}). Print its statement alone to see more.',
  'run-stopped-by-worker': 'The statements cannot be printed: no printing thread stays alive ({reason}).',
  'run-manifest-missing':
    '{folder} has no manifest.json, or none of a run of Counterpart. A run writes it last: continue the run.',
  'run-shards-differ': '{folder} is not of the same run as {other}. Merge the folders of one run only.',
  'run-shard-missing': 'Shard {index} of {of} is missing. Print it, or name its folder too.',
  'run-shard-twice': 'Shard {index} of {of} is in both {folder} and {other}. Name one of them.',
  'run-plan-differs':
    'The shards together do not hold the accounts that were planned. Print them again from the same book.',
  'run-shard-stray':
    '{folder} lists accounts of another shard than its own, so its manifest was changed. Print that shard again.',
  'run-part-outside':
    'The joined manifest would lie in {out}, and from there it cannot name the files in {folder}. Move all parts into one folder, or name the folder that they lie in with --out.',
  'run-merge-taken':
    '{folder} has a manifest.json already, and not of this run; it would be lost. Move it away, or move the parts into a folder of their own.',
  'file-is-folder': 'This is a folder and no PDF. Take it away or give it another name.',
  'file-is-special': 'This is a pipe, a socket or a device and no PDF. Take it away.',
  'file-leads-outside':
    'This leads out of the folder by a link, which was not followed. Put the file itself in its place.',
  'file-large': 'This is larger than {most} MB, which no statement is. Ask for the statement again.',
  'file-unreadable':
    'This cannot be read ({reason, select, EACCES {you may not read it} EPERM {you may not read it} ENOENT {what it leads to is not there} EBUSY {another program has it open} other {{reason}}}). Mend that, then check again.',
} as const

/**
 * Sentences whose remedy is an option of the command line, as the window says them: there it is something to choose.
 * Other languages are spoken in the window alone and need none of these.
 */
export const englishInWindow = {
  'columns-missing':
    'The table {table} needs the {count, plural, one {column {columns}} other {columns {columns}}}, which the header does not have; add what is missing, or choose another table.',
  'nearest-table':
    'No table has just these columns; the nearest, {table}, also needs the {count, plural, one {column {columns}} other {columns {columns}}}. Add what is missing, choose another table, or map the columns by hand.',
  'several-tables': 'These columns fit {tables} alike; choose the one meant.',
  'decimals-undecided':
    '"{text}" can be read as a fraction or as thousands, and no other cell of the column decides it; choose what separates the decimals.',
  'dates-undecided':
    '"{text}" can be read with the day or with the month first, and no other cell of the column decides it; choose what comes first.',
  'decimals-differ': '"{one}" and "{other}" follow two conventions, each as often; choose what separates the decimals.',
  'dates-differ': '"{one}" and "{other}" follow two conventions, each as often; choose what comes first.',
  'only-hidden-sheets':
    'Only hidden sheets of the workbook hold anything; show one of them, or choose one of {sheets}.',
  'run-part-outside':
    'The joined manifest would lie in {out}, and from there it cannot name the files in {folder}. Move all parts into one folder, or name for the manifest the folder that they lie in.',
} as const

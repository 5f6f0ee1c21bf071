import { addDays, type Day, firstDayOf, type Month } from '../../../shared/days.ts'
import { commentOf } from './comments.ts'
import { asOf, type Company, companies, monthsOf } from './company.ts'
import { csv, type Row } from './csv.ts'
import { inTreatment } from './experiments.ts'
import { between, oneOf, type Random, randomOf } from './random.ts'
import { progressIn } from './story.ts'

const columns = ['account_id', 'date', 'kind', 'score', 'scale_min', 'scale_max', 'indicator_key', 'stage', 'comment']

type Asked = Row & { readonly score: number; readonly scale_min: number; readonly scale_max: number }

/** Answers to the quarterly survey; the survey tool still writes Windows-1252, with comments of several lines. */
export function feedback(): Uint8Array {
  const rows = companies.flatMap((company) =>
    monthsOf(company)
      .filter((_, age) => age % 3 === 1)
      .flatMap((month) => answers(company, month)),
  )
  return csv(columns, rows, { delimiter: ',', newline: '\r\n', encoding: 'windows-1252' })
}

function answers(company: Company, month: Month): readonly Row[] {
  const random = randomOf(`answers ${company.id} ${month}`)
  const mood = moodOf(company, month)
  const aboutStage = company.services.includes('customs') ? oneOf(random, 'Clear', 'Prepare', 'Support') : 'Prepare'
  return [
    answer(company, month, random, {
      kind: 'csat',
      score: scoreOf(random, mood, 5),
      ...scale(1, 5),
      stage: aboutStage,
    }),
    answer(company, month, random, { kind: 'csat', score: scoreOf(random, mood, 5), ...scale(1, 5), stage: 'Support' }),
    answer(company, month, random, {
      kind: 'nps',
      score: npsOf(random, mood + promptness(company, month)),
      ...scale(0, 10),
    }),
    ...(random() < 0.4 ? [effort(company, month, random, mood)] : []),
    ...aboutDelivery(company, month, random, mood),
  ]
}

/** Effort: 7 is easy; the Dutch form asks it the other way round. */
function effort(company: Company, month: Month, random: Random, mood: number): Row {
  const easy = Math.max(1, Math.min(7, Math.round(1 + 6 * (mood + between(random, -0.25, 0.2)))))
  const dutch = company.locale.startsWith('nl')
  const asked = dutch ? { score: 8 - easy, ...scale(7, 1) } : { score: easy, ...scale(1, 7) }
  return answer(company, month, random, { kind: 'ces', ...asked, stage: 'Prepare' })
}

/** Whether deliveries come when promised, as people feel it. At Great Lakes ten answers of every 13 are content. */
function aboutDelivery(company: Company, month: Month, random: Random, mood: number): readonly Row[] {
  if (!company.services.includes('delivery')) return []
  const about = { kind: 'indicator', ...scale(1, 5), indicator_key: 'on_time_delivery', stage: 'Move' }
  if (company.id !== 'HL-1017') return [answer(company, month, random, { ...about, score: scoreOf(random, mood, 5) })]
  const quarter = Math.floor((Number(month.slice(0, 4)) * 12 + Number(month.slice(5))) / 3)
  return [0, 1, 2, 3].map((n) => {
    const discontent = [2, 6, 10].includes((quarter * 4 + n) % 13)
    return answer(company, month, random, {
      ...about,
      score: discontent ? oneOf(random, 2, 3) : oneOf(random, 4, 4, 5),
    })
  })
}

function answer(company: Company, month: Month, random: Random, asked: Asked): Row {
  const date = dayIn(month, random)
  const content = (asked.score - asked.scale_min) / (asked.scale_max - asked.scale_min) >= 0.7
  const comment = random() < 0.18 ? commentOf(company, content, random) : null
  return { account_id: company.id, date, ...asked, comment }
}

/** 0..1: how well it goes, as it is felt. */
function moodOf(company: Company, month: Month): number {
  const felt = 0.3 + 0.62 * Math.max(-0.2, progressIn(company, month))
  return company.id === 'HL-1017' ? 0.72 : felt
}

function scoreOf(random: Random, mood: number, top: number): number {
  return Math.max(1, Math.min(top, Math.round(1 + (top - 1) * (mood + between(random, -0.28, 0.3)))))
}

function npsOf(random: Random, mood: number): number {
  return Math.max(0, Math.min(10, Math.round(10 * (mood + 0.1 + between(random, -0.3, 0.25)))))
}

/** Customers who got the yearly statement early (the experiment) recommend a little more. */
function promptness(company: Company, month: Month): number {
  return inTreatment(company, firstDayOf(month)) ? 0.08 : 0
}

function scale(min: number, max: number): { readonly scale_min: number; readonly scale_max: number } {
  return { scale_min: min, scale_max: max }
}

function dayIn(month: Month, random: Random): Day {
  const drawn = addDays(firstDayOf(month), Math.floor(between(random, 2, 27)))
  return drawn > asOf ? asOf : drawn
}

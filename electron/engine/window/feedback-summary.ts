import type { AccountDetail } from '../../../shared/contract/account.ts'
import type { Feedback } from '../../../shared/facts.ts'
import { scoreOf } from '../../../shared/statement/perception.ts'

const mostComments = 50

/** What the customer's people answered, by kind of question, and their latest words. */
export function feedbackSummary(feedback: readonly Feedback[]): AccountDetail['feedback'] {
  const byDay = feedback.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return {
    kinds: [...Map.groupBy(byDay, (one) => one.kind)].map(([kind, answers]) => kindOf(kind, answers)),
    comments: byDay
      .toReversed()
      .flatMap(({ day, kind, score, stage, comment }) =>
        comment === null ? [] : [{ day, kind, score, stage, comment }],
      )
      .slice(0, mostComments),
  }
}

/** Scores on 0..100; NPS is the share of 9 and 10 less that of 0 to 6, in points (METHOD 5). */
function kindOf(kind: Feedback['kind'], answers: readonly Feedback[]): AccountDetail['feedback']['kinds'][number] {
  const scores = answers.map(scoreOf)
  const share = (of: (score: number) => boolean) => scores.filter(of).length / scores.length
  const [first, last] = [answers[0]?.day, answers.at(-1)?.day]
  if (first === undefined || last === undefined) throw new Error('A bug in Counterpart: a kind without answers')
  return {
    kind,
    answers: answers.length,
    content: share((score) => score >= 70),
    mean: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    nps: kind === 'nps' ? Math.round((share((score) => score >= 90) - share((score) => score <= 60)) * 100) : null,
    first,
    last,
  }
}

import { accounts } from './accounts.ts'
import { assumptions } from './assumptions.ts'
import { contracts } from './contracts.ts'
import { costs } from './costs.ts'
import { engagement } from './engagement.ts'
import { experiments } from './experiments.ts'
import { feedback } from './feedback.ts'
import { indicators } from './indicators.ts'
import { invoices } from './invoices.ts'
import { operationsMeasurements, supportMeasurements } from './measurements.ts'
import { milestones } from './milestones.ts'
import { rates } from './rates.ts'

/** Harbourline's exports by the system they come from: path and bytes, in the order in which a book takes them. */
export function sampleExports(): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ['crm/accounts.csv', accounts()],
    ['finance/rates.csv', rates()],
    ['crm/contracts.csv', contracts()],
    ['success/indicators.csv', indicators()],
    ['success/assumptions.csv', assumptions()],
    ['crm/milestones.csv', milestones()],
    ['billing/invoices.csv', invoices()],
    ['billing/costs.csv', costs()],
    ['operations/shipment-measurements.csv', operationsMeasurements()],
    ['support/ticket-measurements.csv', supportMeasurements()],
    ['surveys/feedback.csv', feedback()],
    ['people/engagement.csv', engagement()],
    ['success/experiments.csv', experiments()],
  ])
}

import { assert } from '../../../shared/assert.ts'
import { day } from '../../../shared/days.ts'
import { companies } from './company.ts'
import type { Entry } from './invoices.ts'

/** Credit notes. The ledger writes most with a minus; the two of before its 2023 update have none. */
export function refunds(): readonly Entry[] {
  return [
    refund('HL-1012', '2022-12-14', 2340, 'Invoiced twice'),
    refund('HL-1012', '2023-05-31', -1250.5, 'Duty advanced by the customer'),
    refund('HL-1012', '2024-03-08', -3975, 'Declarations for a cancelled vessel'),
    refund('HL-1012', '2025-09-22', -860.25, 'Wrong tariff group'),
    refund('HL-1008', '2024-06-30', -3000, 'Service credit'),
    refund('HL-1008', '2024-09-30', -4500, 'Service credit'),
    refund('HL-1008', '2024-12-31', -3000, 'Service credit'),
    refund('HL-1004', '2022-11-15', 780, 'Invoiced twice'),
    refund('HL-1023', '2025-02-17', -1420, 'Wrong tariff group'),
  ]
}

function refund(id: string, date: string, revenue: number, product: string): Entry {
  const company = companies.find((each) => each.id === id)
  assert(company, `${id} is a customer`)
  return { company, date: day(date), revenue, cost: 0, kind: 'refund', product }
}

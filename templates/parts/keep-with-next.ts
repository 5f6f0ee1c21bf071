import type { Node, NodeQueries } from 'pdfmake/interfaces.js'
import { leads, starts } from './heading.ts'

/**
 * pdfmake's question before each node: a heading that nothing but its own lines follows on the page moves on.
 * What follows includes the containers of later pages' content and the page's header and footer: the former count for
 * nothing by themselves, the latter are marked as leading too.
 */
export function keepWithNext(node: Node, queries: NodeQueries): boolean {
  if (node.headlineLevel !== starts) return false
  return queries.getFollowingNodesOnPage().every((next) => next.headlineLevel === leads || isContainer(next))
}

function isContainer(node: Node): boolean {
  return node.text === undefined && !node.svg && !node.canvas
}

// A form of several pages: each group shown together, each entry list, each question by itself.

const STAYS = ["field-list", "table-list"];

/** @param {any} root @returns {any[]} the nodes that are a page each, relevant or not */
export function pagesOf(root) {
  return isPaged(root) ? root.currentState.children.flatMap(split) : [];
}

/** @param {any} root @returns {boolean} */
const isPaged = (root) => [...(root.classes ?? [])].includes("pages");

/** @param {any} node @returns {any[]} */
function split(node) {
  if (node.nodeType === "model-value") {
    return [];
  }
  const together = STAYS.some((each) => [...(node.appearances ?? [])].includes(each));
  return node.nodeType === "group" && !together ? node.currentState.children.flatMap(split) : [node];
}

/** Is there anything on this page now? @param {any} node @returns {boolean} */
export function matters(node) {
  for (let each = node; each && each.nodeType !== "root"; each = each.parent) {
    if (!each.currentState.relevant) {
      return false;
    }
  }
  return true;
}

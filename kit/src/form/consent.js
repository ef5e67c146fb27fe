// No consent, no identity: of a conversation that was declined, what is kept is that it was.

const KEPT = /^(consent|refus|declin|meta$|instanceID$|start$|end$|today$|deviceid$)/;

/** @param {string} xml @returns {string} the same with every other answer empty */
export function bare(xml) {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  for (const element of document.querySelectorAll("*")) {
    if (!element.children.length && !KEPT.test(element.localName)) {
      element.textContent = "";
    }
  }
  return new XMLSerializer().serializeToString(document);
}

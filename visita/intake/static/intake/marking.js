// Marking words in the text of an item copies them into the field for the words of a claim.

const text = document.querySelector("[data-text]");
/** @type {HTMLTextAreaElement | null} */
const field = document.querySelector('textarea[name="words"]');
const hint = document.querySelector("[data-hint]");

if (text && field) {
  hint?.removeAttribute("hidden");
  document.addEventListener("selectionchange", () => {
    const marked = document.getSelection();
    if (marked && !marked.isCollapsed && text.contains(marked.anchorNode) && text.contains(marked.focusNode)) {
      field.value = marked.toString();
    }
  });
}

// Fills a form of the library as the kit would, with the engine that the kit uses.

import { loadForm } from "./engine.js";

const attachments = (drawings) => async (address) => {
  const name = String(address).split("/").at(-1);
  return drawings[name]
    ? new Response(drawings[name], { headers: { "content-type": "image/svg+xml" } })
    : new Response("", { status: 404 });
};

let form, root;

globalThis.begin = async (xform, drawings) => {
  form = await loadForm(xform, { fetchFormAttachment: attachments(drawings) });
  root = form.createInstance({ instanceAttachments: { fileNameFactory: () => "photo.jpg" } }).root;
  return form.status;
};

const children = (node) => node.currentState.children ?? [];

function* all(node) {
  for (const child of children(node)) {
    yield child;
    yield* all(child);
  }
}

const named = (name) =>
  [...all(root)].filter((node) => node.definition?.nodeset?.split("/").at(-1) === name);

globalThis.answer = (name, value, turn = 0) => {
  const node = named(name).filter((each) => "setValue" in each || "selectValue" in each)[turn];
  if (node.nodeType === "select") {
    node.selectValues ? node.selectValues([value].flat()) : node.selectValue(value);
  } else {
    node.setValue(value);
  }
};

globalThis.another = (name) => {
  named(name).find((node) => "addInstances" in node).addInstances();
};

globalThis.choices = (name, turn = 0) =>
  named(name)[turn].currentState.valueOptions.map((option) => option.value);

globalThis.relevant = (name, turn = 0) => named(name)[turn].currentState.relevant;

globalThis.values = (name) => named(name).map((node) => node.currentState.instanceValue ?? "");

globalThis.written = async () => {
  const payload = await root.prepareInstancePayload({ payloadType: "monolithic" });
  return payload.data[0].get("xml_submission_file").text();
};

// The form as ODK's own component shows it: a second opinion for the tests, never shipped.

import { OdkWebForm, webFormsPlugin } from "@getodk/web-forms";
import { createApp, h } from "vue";

/** @param {string} xml @param {Record<string, string>} media */
window.show = (xml, media) => {
  window.found?.unmount();
  const fetchFormAttachment = async (address) => {
    const said = media[decodeURIComponent(String(address).split("/").pop())];
    return said === undefined ? new Response("", { status: 404 }) : new Response(said);
  };
  const app = createApp({ render: () => h(OdkWebForm, { formXml: xml, fetchFormAttachment, missingResourceBehavior: "BLANK" }) });
  app.use(webFormsPlugin);
  app.mount("#place");
  window.found = app;
};

/** The answers as they stand. @returns {Promise<string>} */
window.answers = async () => {
  const root = rootIn(window.found._container._vnode, new Set());
  const payload = await root.prepareInstancePayload({ payloadType: "monolithic" });
  return payload.data[0].get("xml_submission_file").text();
};

/** The engine's form, which the component keeps to itself. @param {any} vnode @param {Set<any>} seen */
function rootIn(vnode, seen) {
  if (!vnode || typeof vnode !== "object" || seen.has(vnode)) {
    return null;
  }
  seen.add(vnode);
  for (const value of Object.values(vnode.props ?? {}).flat()) {
    if (value?.prepareInstancePayload ?? value?.root?.prepareInstancePayload) {
      return value.prepareInstancePayload ? value : value.root;
    }
  }
  const below = [vnode.component?.subTree, vnode.suspense?.activeBranch, ...(Array.isArray(vnode.children) ? vnode.children : [])];
  for (const each of below) {
    const found = rootIn(each, seen);
    if (found) {
      return found;
    }
  }
  return null;
}

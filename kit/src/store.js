// What lies on the device. Nothing here is readable but what says nothing: see docs/kit.md.

const NAME = "notes";
const STORES = ["device", "drafts", "photographs", "records", "sent"];

/** The device has no room left, or refused to write. What was there before is still there. */
export class NoRoom extends Error {}

/** @returns {Promise<IDBDatabase>} opened anew each time: some browsers close it under pressure */
const opened = () =>
  new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => STORES.forEach((each) => asked.result.createObjectStore(each));
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });

/** @template T @param {string} store @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest<T>} ask @returns {Promise<T>} */
async function within(store, mode, ask) {
  const database = await opened();
  try {
    return await new Promise((done, failed) => {
      const work = database.transaction(store, mode, { durability: "strict" });
      const asked = ask(work.objectStore(store));
      work.oncomplete = () => done(asked.result);
      work.onabort = () => failed(work.error);
    });
  } catch (error) {
    throw fault(error);
  } finally {
    database.close();
  }
}

/** @param {any} error nothing where the browser gave up without a word */
const fault = (error) => (!error || error.name === "QuotaExceededError" ? new NoRoom() : error);

/** @param {string} store @param {string} key */
export const get = (store, key) => within(store, "readonly", (all) => all.get(key));
/** @param {string} store @param {string} key @param {unknown} value */
export const put = (store, key, value) => within(store, "readwrite", (all) => all.put(value, key));
/** @param {string} store @param {string} key */
export const remove = (store, key) => within(store, "readwrite", (all) => all.delete(key));
/** @param {string} store */
export const clear = (store) => within(store, "readwrite", (all) => all.clear());
/** @param {string} store @returns {Promise<string[]>} */
export const keys = (store) => within(store, "readonly", (all) => all.getAllKeys());

/** @param {string} start @returns {IDBKeyRange} the keys that begin so */
const beginning = (start) => IDBKeyRange.bound(start, `${start}\uffff`);
/** @param {string} store @param {string} start @returns {Promise<string[]>} */
export const keysFrom = (store, start) => within(store, "readonly", (all) => all.getAllKeys(beginning(start)));
/** @param {string} store @param {string} start */
export const removeFrom = (store, start) => within(store, "readwrite", (all) => all.delete(beginning(start)));

/** Take everything away, whatever it was. */
export async function wipe() {
  for (const each of STORES) {
    await clear(each);
  }
  await new Promise((done) => {
    const asked = indexedDB.deleteDatabase(NAME);
    asked.onsuccess = asked.onerror = asked.onblocked = () => done(undefined);
  });
}

"""What somebody finds who has the files: of a device, of the server, of a backup."""

import tarfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import Running
from visita.sealing.envelopes import open_file, secrets_in

TAKEN = """new Promise(done => { indexedDB.open("notes").onsuccess = ({target}) => {
  const work = target.result.transaction(["device", "drafts", "records"]);
  const lock = work.objectStore("device").get("lock");
  const drafts = work.objectStore("drafts").count();
  const records = work.objectStore("records").getAll();
  work.oncomplete = () => { target.result.close(); done({
    lock: [...lock.result.wrapped], drafts: drafts.result,
    records: records.result.map(({bytes}) => [...bytes]) }); }; }; })"""
ED25519 = bytes.fromhex("302e020100300506032b657004220420")
"""What stands before the secret half of such a key where one is kept (PKCS #8)."""


@dataclass(frozen=True)
class Taken:
    """What lies on a device: the key of drafts as it is wrapped, and what is finished."""

    lock: bytes
    drafts: int
    records: list[bytes]

    def sealed(self) -> dict[str, bytes]:
        """By name: the lock, and each record by its place."""
        return {"lock": self.lock} | {str(n): each for n, each in enumerate(self.records)}


def taken_from(page: Page) -> Taken:
    there = page.evaluate(TAKEN)
    records = [bytes(each) for each in there["records"]]
    return Taken(bytes(there["lock"]), there["drafts"], records)


def signing_keys_in(place: Path) -> list[bytes]:
    """Those that a browser has written down, though no script can read them."""
    found = []
    for file in (each for each in place.rglob("*") if each.is_file()):
        for rest in file.read_bytes().split(ED25519)[1:]:
            found.append(rest[:32])
    return found


def found_in(place: Path, *words: str) -> list[str]:
    """Files below *place* in which a word stands, as browsers write it: UTF-8 or UTF-16."""
    hits = []
    for file in (each for each in place.rglob("*") if each.is_file()):
        held = file.read_bytes()
        if any(w.encode() in held or w.encode("utf-16-le") in held for w in words):
            hits.append(str(file.relative_to(place)))
    return hits


def opened_backup(visita: Running, place: Path) -> Path:
    """Made now, opened with one of the two keys, and unpacked."""
    place.mkdir()
    keys = [place / "ana.txt", place / "boris.txt"]
    named = [visita.run("backup", "--new-key", str(each)).strip() for each in keys]
    visita.run("backup", str(place / "backup.age"), "--to", *named)
    secrets = secrets_in(keys[0].read_text())
    open_file(place / "backup.age", place / "backup.tar", secrets=secrets)
    with tarfile.open(place / "backup.tar") as inside:
        inside.extractall(place / "inside", filter="data")
    return place / "inside"

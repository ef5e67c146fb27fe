"""The kit in Chromium: what is fetched, how soon a form opens, and what sealing costs.

Sealing is measured beside the bare library on the same bytes in the same browser.
"""

import gzip
import os
import sys
from statistics import median

import django
from playwright.sync_api import Page, Route, sync_playwright

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from tests.browser.conftest import CHROMIUM, QUIET  # noqa: E402
from tests.browser.kit_forms import xform  # noqa: E402
from tests.browser.kit_hands import set_up  # noqa: E402
from tests.browser.kit_server import FILES, ROOT, form, serving  # noqa: E402
from visita.field.views.kit import assets  # noqa: E402

SEALING = ROOT / "visita" / "sealing" / "static" / "sealing"
QUESTIONS = 200
ROUNDS = 7
SEAL = """async ([size, rounds]) => {
  const kit = await import('/kit/sealing/envelopes.js');
  const { pack } = await import('/kit/sealing/container.js');
  const { recipient } = await kit.newKey();
  const times = { bare: [], sealed: [] };
  for (let round = 0; round < rounds; round += 1) {
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += 65536)
      crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65536)));
    let start = performance.now();
    await kit.seal(bytes, [recipient]);
    times.bare.push(performance.now() - start);
    start = performance.now();
    const sealed = await kit.seal(pack({ 'media/photograph.jpg': bytes }), [recipient]);
    await crypto.subtle.digest('SHA-256', sealed);
    times.sealed.push(performance.now() - start);
  }
  return times;
}"""


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def large() -> str:
    names = [f"q{number}" for number in range(QUESTIONS)]
    binds = [f'<bind nodeset="/data/{name}" type="string"/>' for name in names]
    chosen = "<item><label>Yes</label><value>yes</value></item>"
    body = [
        f'<select1 ref="/data/{name}"><label>Question {name}</label>{chosen}</select1>'
        if place % 2
        else f'<input ref="/data/{name}"><label>Question {name}</label></input>'
        for place, name in enumerate(names)
    ]
    fields = "".join(f"<{name}/>" for name in names)
    return xform(fields, "".join(binds), "".join(body))


def sizes() -> None:
    fetched = {name: (FILES / name).read_bytes() for name in assets()}
    packed = sum(len(gzip.compress(content, 9)) for content in fetched.values())
    say(f"kit: {sum(map(len, fetched.values())) / 1000:.0f} kB, {packed / 1000:.0f} kB gzip")


def opening(page: Page) -> None:
    """From the press of the button to the painted form, without a connection."""
    page.context.set_offline(True)
    times = []
    for _ in range(ROUNDS):
        page.get_by_role("button", name="Large", exact=True).wait_for()
        times.append(page.evaluate(OPENED))
        page.get_by_role("button", name="Back").click()
        page.locator(".draft button.square").click()
        page.get_by_role("button", name="Destroy it now").click()
        page.get_by_text("Nothing is unfinished.").wait_for()
    page.context.set_offline(False)
    say(f"{QUESTIONS} questions open: first {times[0]:.0f} ms, median {median(times):.0f} ms")


OPENED = """async () => {
  const start = performance.now();
  [...document.querySelectorAll('button')].find(each => each.textContent === 'Large').click();
  while (!document.querySelector('form .foot')) await new Promise(done => setTimeout(done, 2));
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - start;
}"""


def sealing(page: Page) -> None:
    for size, name in ((200_000, "200 kB"), (10_000_000, "10 MB")):
        times = page.evaluate(SEAL, [size, ROUNDS])
        bare, sealed = median(times["bare"]), median(times["sealed"])
        say(f"{name}: bare age {bare:.0f} ms, sealed {sealed:.0f} ms, {sealed / bare:.2f} times")


def hand_out(route: Route) -> None:
    """The modules that seal, as they lie in the source."""
    name = route.request.url.partition("/kit/sealing/")[2]
    route.fulfill(path=SEALING / name, content_type="text/javascript")


def measure(page: Page) -> None:
    page.context.route("**/kit/sealing/**", hand_out)
    set_up(page)
    opening(page)
    sealing(page)


def main() -> None:
    sizes()
    with (
        serving([form("large", large(), title="Large")]) as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        context = browser.new_context(base_url=server.address, locale="en-GB")
        measure(context.new_page())
        browser.close()


if __name__ == "__main__":
    main()

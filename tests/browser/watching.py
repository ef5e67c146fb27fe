"""What a page does that nobody sees: its requests, its complaints, breaches of its own policy."""

from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Response

REPORT_VIOLATIONS = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
"""

EXPECTED = "Failed to load resource: the server responded with a status of 40"
"""What Chromium notes of a page that rightly answers 400 or 404."""


class Watched:
    """A page under observation from its first request on."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.hosts: set[str | None] = set()
        self.complaints: list[str] = []
        page.on("request", self._requested)
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, url: str) -> Response:
        answer = self.page.goto(url)
        assert answer
        return answer

    def violations(self) -> list[str]:
        """Of the policy in the page's own headers, on the page now open."""
        found: list[str] = self.page.evaluate("window.violations")
        return found

    def _requested(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme != "data":
            self.hosts.add(parts.hostname)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(EXPECTED):
            self.complaints.append(message.text)

"""The people of the story at their own browsers, signed in to the running Visita."""

import subprocess
import sys

from playwright.sync_api import Browser, BrowserContext

from tests.browser.conftest import Running

SIGN_IN = """
import sys
import django
django.setup()
from django.conf import settings
from django.utils.timezone import now
from visita.accounts.actions.sessions import begin_session
from visita.accounts.models import User
user = User.objects.get(username=sys.argv[1])
_, token = begin_session(user=user, way="link", device="Test", at=now(), data={})
print(settings.SESSION_COOKIE_NAME, token)
"""


def at_a_browser_of(
    name: str, *, chromium: Browser, visita: Running, **options: object
) -> BrowserContext:
    """A window in which this person has just signed in, by a session made on the machine."""
    environment = {**visita.environment, "DJANGO_SETTINGS_MODULE": "visita.site.settings"}
    done = subprocess.run(
        [sys.executable, "-c", SIGN_IN, name.lower()],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    cookie, token = done.stdout.split()
    chosen = {"locale": "en-GB", "viewport": {"width": 1280, "height": 800}, **options}
    context: BrowserContext = chromium.new_context(base_url=visita.address, **chosen)  # type: ignore[arg-type]
    context.add_cookies(
        [
            {
                "name": cookie,
                "value": token,
                "domain": "localhost",
                "path": "/desk/",
                "httpOnly": True,
                "sameSite": "Strict",
            }
        ]
    )
    return context

"""What a page remembers between two requests, below the addresses of the inside only."""

from datetime import datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from visita.accounts.actions import sessions
from visita.accounts.models import Session, User
from visita.accounts.queries import is_live, session_by_token

SEEN_EVERY = timedelta(seconds=30)
"""So that a page with many requests writes once."""


class Remembered(dict[str, object]):
    """The request's session: a plain dictionary, a row behind it, and perhaps a new cookie.

    A stranger has no row until something must be remembered.
    """

    def __init__(self, row: Session | None, *, at: datetime, device: str) -> None:
        super().__init__(row.data if row else {})
        self.row = row
        self.at = at
        self.device = device
        self.token = ""
        """Set when the browser must be given another cookie."""
        self.ended_for: User | None = None
        """Whose session the cookie belonged to, where it has ended by itself."""

    @property
    def user(self) -> User | None:
        return self.row.user if self.row else None

    def sign_in(self, user: User, *, way: str) -> None:
        """Begin a session of this person under a new id; nothing of a stranger's id survives."""
        carried = {name: value for name, value in self.items() if name in CARRIED}
        before = self.row
        self.row, self.token = sessions.begin_session(
            user=user, way=way, device=self.device, at=self.at, data=carried
        )
        if before:
            before.delete()
        self.clear()
        self.update(carried)

    def confirm(self, *, way: str) -> None:
        """The person has shown again who they are."""
        if self.row and self.row.user:
            self.token = sessions.confirm(session=self.row, by=self.row.user, way=way, at=self.at)

    def forget(self) -> None:
        """End it, here and in the browser."""
        self.row, self.token = None, ""
        self.clear()

    def keep(self) -> None:
        """Write what the request has changed. A row ended meanwhile stays ended."""
        data = dict(self)
        if self.row is None:
            if data:
                self.row, self.token = sessions.begin_nameless_session(
                    device=self.device, at=self.at
                )
                Session.objects.filter(pk=self.row.pk).update(data=data)
            return
        if self.row.renew:
            self.token = sessions.renew(self.row)
        if data != self.row.data:
            Session.objects.filter(pk=self.row.pk).update(data=data)
        if abs(self.at - self.row.seen_at) >= SEEN_EVERY:
            Session.objects.filter(pk=self.row.pk).update(seen_at=self.at)


CARRIED = frozenset({"kept"})
"""What a stranger's session hands on: work typed before the sign-in, which is for one person."""


def session_of(request: HttpRequest, at: datetime) -> Remembered:
    """The request's session; of one that has ended, only whose it was."""
    cookie = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    row = session_by_token(cookie) if cookie else None
    device = request.headers.get("user-agent", "")
    if row and not is_live(row, at):
        ended = Remembered(None, at=at, device=device)
        ended.ended_for = row.user
        return ended
    return Remembered(row, at=at, device=device)


def give_cookie(request: HttpRequest, response: HttpResponseBase, session: Remembered) -> None:
    """Send the cookie where there is a new token; take it away where there is no session."""
    name, path = settings.SESSION_COOKIE_NAME, settings.SESSION_COOKIE_PATH
    if session.token:
        response.set_cookie(
            name, session.token, path=path, secure=request.is_secure(), httponly=True,
            samesite="Strict",
        )  # fmt: skip
    elif session.row is None and name in request.COOKIES:
        response.delete_cookie(name, path=path, samesite="Strict")

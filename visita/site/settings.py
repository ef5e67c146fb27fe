"""Settings. What differs between installations comes from VISITA_… variables, and only there."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from visita.site.mail import mail_server, sender
from visita.site.place import BadSetting, key_in, var_directory

VAR = var_directory()
PACKAGE = Path(__file__).resolve().parent.parent

SECRET_KEY = key_in(VAR / "secret.key")
LEDGER_HASH_KEY = VAR / "ledger.key"
"""Files of the ledger's secrets, made when first needed and kept out of the database."""
LEDGER_SIGNING_KEY = VAR / "ledger-signing.pem"
DEBUG = False
VISITA_DEMO = os.environ.get("VISITA_DEMO", "") == "1"
"""The demonstration answers on this machine only, whatever VISITA_HOSTS says."""
VISITA_SOURCE = os.environ.get("VISITA_SOURCE", "")
"""Where readers find the source of this program as it runs here: the licence asks for it (AGPL 13).
Shown at the foot of every page."""
LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]
ALLOWED_HOSTS = LOOPBACK + ([] if VISITA_DEMO else os.environ.get("VISITA_HOSTS", "").split())

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.staticfiles",
    "django_tasks",
    "django_tasks_db",
    "visita.ledger",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "visita.accounts",
    "visita.treaties",
    "visita.committee",
    "visita.portal",
    "visita.proceedings",
    "visita.visits",
    "visita.findings",
    "visita.reports",
    "visita.dialogue",
    "visita.publication",
    "visita.agenda",
    "visita.site",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "visita.site.middleware.SecurityHeaders",
    "visita.site.middleware.Head",
    "django.middleware.http.ConditionalGetMiddleware",
    "visita.site.middleware.Language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "visita.accounts.middleware.Inside",
    "allauth.account.middleware.AccountMiddleware",
    "visita.site.middleware.Problems",
]
ROOT_URLCONF = "visita.site.urls"
WSGI_APPLICATION = "visita.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "visita.site.navigation.on_every_page",
            ],
            "builtins": ["visita.site.templatetags.words"],
        },
    }
]


FORMS = "postgresql://user:password@host:port/name or sqlite:///path"


def database(url: str) -> dict[str, Any]:
    """Turn VISITA_DATABASE into Django's words. Empty is SQLite in the var directory.

    Raises:
        BadSetting: another form or scheme, or PostgreSQL over TCP without a password.
    """
    if not url:
        return sqlite(VAR / "visita.sqlite3")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:  # its text may hold the password
        raise BadSetting(f"VISITA_DATABASE: write {FORMS}, the port as a number.") from None
    if parts.query or parts.fragment:
        raise BadSetting(
            "VISITA_DATABASE: nothing is read after ? or #: write %3F or %23 inside a password."
        )
    if parts.scheme == "sqlite" and not parts.netloc and parts.path.strip("/"):
        return sqlite(Path("/" + unquote(parts.path).lstrip("/")))
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise BadSetting(f"VISITA_DATABASE: write {FORMS}.")
    if parts.hostname and not parts.password:
        raise BadSetting("VISITA_DATABASE: PostgreSQL over TCP needs a password.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": PATIENCE,
    }


PATIENCE = {
    "connect_timeout": 3,
    "keepalives_idle": 10,
    "keepalives_interval": 3,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
    "options": "-c lock_timeout=20s -c idle_in_transaction_session_timeout=300s",
}
"""How long a server of PostgreSQL that is silent may hold a thread; waiting for a lock, as long as
SQLite does.
"""


def sqlite(file: Path) -> dict[str, Any]:
    """One writer at a time, begun at once, so that both databases serialise alike.

    Each commit reaches the disk: a ledger that lost its end in a power cut would look cut off.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
            ),
        },
    }


DATABASES = {"default": database(os.environ.get("VISITA_DATABASE", ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

MAIL = mail_server("" if VISITA_DEMO else os.environ.get("VISITA_MAIL", ""))
"""The demonstration sends no mail: its people are invented, their addresses may not be."""
MAIL_FROM = sender(os.environ.get("VISITA_MAIL_FROM", ""), of=MAIL)
EMAIL_BACKEND = "visita.accounts.mail.Handover"
EMAIL_HOST, EMAIL_PORT = MAIL.host, MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.user, MAIL.password
EMAIL_USE_SSL, EMAIL_USE_TLS = MAIL.tls_at_once, MAIL.tls_asked_for
EMAIL_TIMEOUT = 20

USE_TZ = True
TIME_ZONE = "Europe/Paris"
"""Strasbourg: the calendar day on which the Secretary General receives a notification."""
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "français")]
LANGUAGE_COOKIE_NAME = "visita_language"
FORMAT_MODULE_PATH = ["visita.site.formats"]
LOCALE_PATHS = [PACKAGE / "site" / "locale"]

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS: list[str] = []
"""Signing in is the work of accounts alone; no library's form can do it."""
PASSWORD_HASHERS = ["visita.accounts.hashers.BoundedArgon2"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
ACCOUNTS_KEYS = VAR / "accounts.keys"
"""Keys of what the database holds in cipher: one a line, the first encrypts."""
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
MFA_ADAPTER = "visita.accounts.adapter.Adapter"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1
MFA_RECOVERY_CODE_DIGITS = 12

SESSION_COOKIE_NAME = "visita_session"
SESSION_COOKIE_PATH = "/desk/"
"""The inside. Public pages never receive the cookie."""
CSRF_COOKIE_NAME = "visita_csrf"
CSRF_COOKIE_PATH = SESSION_COOKIE_PATH
CSRF_COOKIE_AGE = 24 * 3600
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "visita.site.views.stale_form"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "plain"},
        "nowhere": {"class": "logging.NullHandler"},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    # anyone can ask for what is not there or send what is refused; it is worth no line
    "loggers": {
        "django.security": {"handlers": ["nowhere"], "propagate": False},
        "django.request": {"level": "ERROR"},
        "django_tasks": {"level": "WARNING"},
        "django_tasks_db": {"level": "ERROR"},
    },
}

"""Settings. What differs between installations comes from VISITA_… variables or visita.conf."""

import os
from pathlib import Path

from visita.site import installation
from visita.site.databases import database
from visita.site.mail import mail_server, sender
from visita.site.place import key_in, var_directory

VAR = var_directory()
PACKAGE = Path(__file__).resolve().parent.parent

decided = installation.installed(VAR / installation.FILE, os.environ)
BODY = decided.body
"""The name of the body that works with this installation; empty where none was given."""
PROFILE = decided.profile or "CPT"
STATE = decided.state.upper()
"""The State of a national mechanism; empty for any other body."""
BACKUP_RECIPIENTS = tuple(decided.recipients.split())
"""The public halves of the keys, each of which opens every backup."""

KEEP_SEALED_YEARS = int(decided.keep_sealed or 10)
"""After the end of a visit, before what is sealed of it may be ended for ever."""

SECRET_KEY = key_in(VAR / "secret.key")
LEDGER_HASH_KEY = VAR / "ledger.key"
"""Files of the ledger's secrets, made when first needed and kept out of the database."""
LEDGER_SIGNING_KEY = VAR / "ledger-signing.pem"
ARRIVING = VAR / "arriving"
"""What kits hand in lies here while it arrives, in parts or whole, and nowhere else on the disk."""
DEBUG = False
VISITA_DEMO = os.environ.get("VISITA_DEMO", "") == "1"
"""The demonstration answers on this machine only, whatever VISITA_HOSTS says."""
VISITA_SOURCE = decided.source
"""Where readers find the source of this program as it runs here: the licence asks for it (AGPL 13).
Shown at the foot of every page."""
LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]
TLS_HOST = "" if VISITA_DEMO else os.environ.get("VISITA_TLS", "")
"""The name under which the pages are served over TLS. `serve --host` says it to its processes."""
ALLOWED_HOSTS = (
    [TLS_HOST] if TLS_HOST else LOOPBACK + ([] if VISITA_DEMO else decided.hosts.split())
)

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
    "visita.sealing",
    "visita.places",
    "visita.proceedings",
    "visita.intake",
    "visita.visits",
    "visita.field",
    "visita.interviews",
    "visita.findings",
    "visita.reports",
    "visita.dialogue",
    "visita.publication",
    "visita.programme",
    "visita.agenda",
    "visita.site",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "visita.site.middleware.SecurityHeaders",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "visita.site.middleware.Head",
    "django.middleware.http.ConditionalGetMiddleware",
    "visita.site.middleware.Language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "visita.accounts.middleware.Inside",
    "visita.site.middleware.Sizes",
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

DATABASES = {"default": database(decided.database, var=VAR)}
DATABASE_SETTING = "VISITA_DATABASE" if decided.database else "VISITA_VAR"
"""What a person changes where the database cannot be used."""
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

MAIL = mail_server("" if VISITA_DEMO else decided.mail)
"""The demonstration sends no mail: its people are invented, their addresses may not be."""
MAIL_FROM = sender(decided.mail_from, of=MAIL)
EMAIL_BACKEND = "visita.accounts.mail.Handover"
EMAIL_HOST, EMAIL_PORT = MAIL.host, MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.user, MAIL.password
EMAIL_USE_SSL, EMAIL_USE_TLS = MAIL.tls_at_once, MAIL.tls_asked_for
EMAIL_TIMEOUT = 20

USE_TZ = True
TIME_ZONE = "Europe/Paris"
"""Strasbourg: the calendar day on which the Secretary General receives a notification."""
USE_I18N = True
LANGUAGES = [
    (code, installation.LANGUAGES[code])
    for code in decided.languages.split() or installation.LANGUAGES
]
LANGUAGE_CODE = LANGUAGES[0][0]
LANGUAGE_COOKIE_NAME = "visita_language"
FORMAT_MODULE_PATH = ["visita.site.formats"]
LOCALE_PATHS = [PACKAGE / "site" / "locale"]

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600
WHITENOISE_ALLOW_ALL_ORIGINS = False

SECURE_HSTS_SECONDS = 365 * 24 * 3600
"""Sent over TLS only."""
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

OVER_TLS = "__Secure-" if TLS_HOST else ""
"""Begins names of cookies that browsers then take over TLS only, also from a false server."""
SESSION_COOKIE_NAME = f"{OVER_TLS}visita_session"
SESSION_COOKIE_PATH = "/desk/"
"""The inside. Public pages never receive the cookie."""
CSRF_COOKIE_NAME = f"{OVER_TLS}visita_csrf"
CSRF_COOKIE_PATH = SESSION_COOKIE_PATH
CSRF_COOKIE_AGE = 24 * 3600
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "visita.site.views.stale_form"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FILES = 1000
LARGEST_BODY = 2_000_000
LARGEST_UPLOAD = 100_000_000
"""Bytes of a whole request, from anybody; and of the files that somebody signed in hands in."""
FILE_UPLOAD_MAX_MEMORY_SIZE = LARGEST_UPLOAD + LARGEST_BODY
"""No file of anybody is ever laid down on the disk on its way into the database."""

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "visita.site.logs.Lines"}},
    "handlers": {
        "stderr": {"class": "visita.site.logs.Stream", "formatter": "lines"},
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

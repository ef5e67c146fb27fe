"""The product's settings on a database for tests: SQLite, or PostgreSQL where a URL is given."""

import os
from secrets import token_hex
from urllib.parse import urlsplit

os.environ.setdefault("VISITA_VAR", f"/tmp/visita-tests-{os.getuid()}")  # noqa: S108

from checks.postgres import nearest
from visita.site.databases import sqlite
from visita.site.settings import *  # noqa: F403
from visita.site.settings import VAR

TEST_DATABASE = os.environ.get("VISITA_TEST_DATABASE", "")
if TEST_DATABASE:
    parts = urlsplit(TEST_DATABASE)
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": "postgres",
            "USER": parts.username or "postgres",
            "PASSWORD": parts.password or "",
            "HOST": nearest(TEST_DATABASE),
            "PORT": str(parts.port or 5432),
            # no test that asks here cuts the server's power; those that do have one of their own
            "OPTIONS": {"options": "-c synchronous_commit=off"},
            "TEST": {"NAME": f"visita_test_{token_hex(6)}"},
        }
    }
else:
    # a file, because an in-memory database cannot be written by two threads at once
    file = VAR / f"test-{token_hex(6)}.sqlite3"
    DATABASES = {"default": {**sqlite(file), "TEST": {"NAME": str(file)}}}
PASSWORD_HASHERS = ["tests.cheap.CheapArgon2"]
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

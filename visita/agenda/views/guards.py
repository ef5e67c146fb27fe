"""Whom these pages are for."""

from visita.accounts import access
from visita.accounts.http import only

only_secretariat = only(access.is_secretariat)

"""In which language a text is written, judged by its story and not by the menus around it."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

ENOUGH = 20
"""Fewer letters could be any language."""
SIGHT = 6000
LANGUAGES = (
    *("ar", "az", "be", "bg", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu"),
    *("fa", "fi", "fr", "ga", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka"),
    *("kk", "ko", "lb", "lt", "lv", "mk", "mt", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru"),
    *("sk", "sl", "sq", "sr", "sv", "tr", "uk", "ur", "vi", "zh"),
)
"""Those of the States of Europe and around, and the great ones: rare ones only draw false hits."""
WRITTEN_AS = {"nb": "no", "nn": "no"}


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    known = set(identifier.labels)
    identifier.set_languages([code for code in LANGUAGES if code in known])
    return identifier


def language_of(text: str) -> str:
    """ISO 639-1, empty where there is too little text."""
    text = text[:SIGHT]
    if sum(sign.isalpha() for sign in text) < ENOUGH:
        return ""
    code = str(_identifier().classify(text)[0])
    return WRITTEN_AS.get(code, code)

"""Of whom a delegation to Arland can be made: members, experts, interpreters, the Secretariat."""

from datetime import datetime, timedelta

from visita.accounts.models import User
from visita.committee.models import Member
from visita.proceedings.models import Absence, Gender, Interest, Profession, Profile, Standing
from visita.treaties.models import State

DOCTOR = "Dr Ines Marlow"
INTERPRETER = "Tove Brand"
MEMBERS = {
    "Boris": (Gender.MAN, [Profession.LAWYER], ["en", "fr"], "Police custody"),
    "Viktor Hald": (Gender.MAN, [Profession.PRISON], ["en"], "Prison regimes"),
    "Carla": (Gender.WOMAN, [Profession.DOCTOR], ["en", "fr"], "Health care in prison"),
}
OTHERS = (
    (DOCTOR, Standing.EXPERT, Gender.WOMAN, [Profession.FORENSIC_DOCTOR], ["en"], "XN"),
    ("Dr Lena Orth", Standing.EXPERT, Gender.WOMAN, [Profession.PSYCHIATRIST], ["en"], "XS"),
    ("Aldo Wren", Standing.EXPERT, Gender.MAN, [Profession.PRISON], ["en", "eo"], "XE"),
    (INTERPRETER, Standing.INTERPRETER, Gender.WOMAN, [Profession.INTERPRETER], ["en", "eo"], "XN"),
    ("Pavo Lind", Standing.INTERPRETER, Gender.MAN, [Profession.INTERPRETER], ["fr", "eo"], "XS"),
    ("Ana", Standing.STAFF, Gender.WOMAN, [Profession.LAWYER], ["en", "fr"], "XE"),
)


def are_told() -> bool:
    return Profile.objects.filter(full_name=DOCTOR).exists()


def profiles(people: dict[str, User], *, at: datetime) -> None:
    """One expert has a tie to Arland, one interpreter is away: the choice is a real one."""
    for name, known in MEMBERS.items():
        _member(Member.objects.get(full_name=name, state__is_fictional=True), known, people, at)
    for name, standing, gender, professions, languages, state in OTHERS:
        Profile.objects.create(
            standing=standing,
            full_name=name,
            user=people.get(name.lower()),
            nationalities=[state],
            gender=gender,
            professions=professions,
            languages=languages,
            since=at.date(),
        )
    _what_stands_in_the_way(people["ana"], at)


def _member(
    member: Member,
    known: tuple[Gender, list[Profession], list[str], str],
    people: dict[str, User],
    at: datetime,
) -> None:
    gender, professions, languages, expertise = known
    known_of = {
        "nationalities": [member.state_id],
        "nominated_by": member.state,
        "gender": gender,
        "professions": professions,
        "languages": languages,
        "expertise": expertise,
    }
    new = {
        "standing": Standing.MEMBER,
        "full_name": member.full_name,
        "user": people.get(member.full_name.lower()),
        "since": at.date(),
    }
    Profile.objects.update_or_create(
        member=member, defaults=known_of, create_defaults=known_of | new
    )


def _what_stands_in_the_way(ana: User, at: datetime) -> None:
    Interest.objects.create(
        profile=Profile.objects.get(full_name="Aldo Wren"),
        state=State.objects.get(pk="ZZ"),
        text="Advised the prison service of Arland for two years.",
        declared_on=at.date(),
        recorded_by=ana,
        recorded_at=at,
    )
    away = Profile.objects.get(full_name="Pavo Lind")
    for began in (590, 600):
        day = at.date() + timedelta(days=began)
        Absence.objects.create(profile=away, since=day, until=day + timedelta(days=12))

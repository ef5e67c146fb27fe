"""People a delegation can be chosen from, known in full."""

from tests.chain import World
from tests.conftest import TODAY
from visita.committee.models import Member
from visita.proceedings.models import Profile, Standing


def a_profile(name: str, standing: Standing = Standing.EXPERT, **known: object) -> Profile:
    facts = {"since": TODAY, **known}
    return Profile.objects.create(full_name=name, standing=standing, **facts)


def a_seat(member: Member, **known: object) -> Profile:
    return a_profile(
        member.full_name,
        Standing.MEMBER,
        **{"member": member, "nominated_by": member.state, **known},
    )


def a_pool(world: World) -> dict[str, Profile]:
    """Two members, a doctor, an interpreter of the language of Arland."""
    return {
        "boris": a_seat(
            world.head, nationalities=["XN"], gender="MAN", professions=["LAWYER"], languages=["en"]
        ),
        "carla": a_seat(world.third, nationalities=["XE"], gender="WOMAN", professions=["DOCTOR"]),
        "marlow": a_profile(
            "Dr Ines Marlow", gender="WOMAN", professions=["FORENSIC_DOCTOR"], nationalities=["XS"]
        ),
        "tove": a_profile(
            "Tove Brand", Standing.INTERPRETER, gender="WOMAN", languages=["en", "eo"]
        ),
    }

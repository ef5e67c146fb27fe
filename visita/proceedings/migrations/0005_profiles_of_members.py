from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def profiles_of_members(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Every member of an older database has a profile, in which nothing else is known yet."""
    Member = apps.get_model("committee", "Member")
    Holder = apps.get_model("proceedings", "Holder")
    Profile = apps.get_model("proceedings", "Profile")
    users = dict(Holder.objects.values_list("member_id", "user_id"))
    there = set(Profile.objects.exclude(member=None).values_list("member_id", flat=True))
    taken = set(Profile.objects.exclude(user=None).values_list("user_id", flat=True))
    for member in Member.objects.exclude(pk__in=there).prefetch_related("terms"):
        terms = list(member.terms.all())
        if not terms:
            continue
        user = users.get(member.pk)
        Profile.objects.create(
            standing="MEMBER",
            full_name=member.full_name,
            member=member,
            user_id=None if user in taken else user,
            since=min(term.since for term in terms),
            until=max(term.until for term in terms),
        )


class Migration(migrations.Migration):
    """Every member of an older database gets a profile."""

    dependencies = [
        ("committee", "0002_bureau_and_history"),
        ("proceedings", "0004_frozen_in_full"),
    ]

    operations = [
        migrations.RunPython(profiles_of_members, migrations.RunPython.noop),
    ]

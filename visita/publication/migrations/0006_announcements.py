import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '__first__'),
        ('publication', '0005_frozen_checks'),
    ]

    operations = [
        migrations.CreateModel(
            name='Announcement',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('year', models.PositiveSmallIntegerField()),
                ('number', models.PositiveSmallIntegerField()),
                ('states', models.JSONField()),
                ('digest', models.CharField(max_length=64)),
                ('released_at', models.DateTimeField()),
                ('released_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['year', 'number'],
                'constraints': [models.UniqueConstraint(fields=('year', 'number'), name='announcement_is_numbered_once')],
            },
        ),
        migrations.CreateModel(
            name='AnnouncementOutbox',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('way', models.CharField(choices=[('OUT', 'Out'), ('BACK', 'Back')], max_length=4)),
                ('made_at', models.DateTimeField()),
                ('done_at', models.DateTimeField(blank=True, null=True)),
                ('release', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handed', to='publication.announcement')),
            ],
            options={
                'ordering': ['made_at'],
                'constraints': [models.UniqueConstraint(fields=('release', 'way'), name='announcement_outbox_says_it_once')],
            },
        ),
    ]

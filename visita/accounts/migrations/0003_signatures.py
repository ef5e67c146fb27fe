import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0002_invitations_by_mail'),
    ]

    operations = [
        migrations.CreateModel(
            name='Signature',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('label', models.CharField(max_length=40)),
                ('digest', models.CharField(max_length=64)),
                ('nonce', models.CharField(max_length=64)),
                ('way', models.CharField(choices=[('PASSKEY', 'By passkey'), ('CODE', 'By a fresh code, which is weaker'), ('DEMONSTRATION', 'In the demonstration, without a device')], max_length=20)),
                ('evidence', models.JSONField(blank=True, default=dict)),
                ('signed_at', models.DateTimeField()),
                ('signer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['signed_at'],
            },
        ),
    ]

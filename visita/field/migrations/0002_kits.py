import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models

from visita.ledger.freezing import frozen


class Migration(migrations.Migration):
    """Kits and what they hand in. What was signed or came in stays as it was."""

    dependencies = [
        ('field', '0001_initial'),
        ('sealing', '0001_initial'),
        ('visits', '0004_tags_and_freezing'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Submission',
            fields=[
                ('sealed', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to='sealing.sealed')),
                ('sha256', models.CharField(max_length=64)),
                ('signature', models.BinaryField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name='Bundle',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('text', models.TextField()),
                ('signature', models.CharField(max_length=88)),
                ('signer', models.CharField(max_length=44)),
                ('signed_at', models.DateTimeField()),
                ('signed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('vault_key', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sealing.vaultkey')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='visits.visit')),
            ],
            options={
                'ordering': ['-signed_at'],
            },
        ),
        migrations.CreateModel(
            name='Quarantined',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('record', models.UUIDField()),
                ('why', models.CharField(choices=[('DIGEST', 'Digest'), ('SIGNATURE', 'Signature')], max_length=10)),
                ('sha256', models.CharField(max_length=64)),
                ('day', models.DateField()),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='visits.visit')),
            ],
            options={
                'ordering': ['day', 'sha256'],
            },
        ),
        migrations.CreateModel(
            name='QuarantinedPart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('body', models.BinaryField()),
                ('quarantined', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='field.quarantined')),
            ],
            options={
                'ordering': ['quarantined', 'number'],
            },
        ),
        migrations.CreateModel(
            name='Device',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('code', models.CharField(max_length=64, unique=True)),
                ('code_ends_at', models.DateTimeField()),
                ('offered_at', models.DateTimeField()),
                ('key', models.CharField(blank=True, default='', max_length=44)),
                ('enrolled_at', models.DateTimeField(blank=True, null=True)),
                ('seen_on', models.DateField(blank=True, null=True)),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
                ('told_on', models.DateField(blank=True, null=True)),
                ('bundle', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='devices', to='field.bundle')),
                ('delegate', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='visits.delegate')),
                ('offered_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('revoked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='visits.visit')),
            ],
            options={
                'ordering': ['offered_at'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('bundle__isnull', True), ('enrolled_at__isnull', True), ('key', '')), models.Q(models.Q(('key', ''), _negated=True), ('bundle__isnull', False), ('enrolled_at__isnull', False)), _connector='OR'), name='device_has_key_and_bundle_once_it_is_enrolled'), models.CheckConstraint(condition=models.Q(models.Q(('revoked_at__isnull', True), ('revoked_by__isnull', True)), models.Q(('revoked_at__isnull', False), ('revoked_by__isnull', False)), _connector='OR'), name='device_revoked_at_and_by_together'), models.CheckConstraint(condition=models.Q(('told_on__isnull', True), ('revoked_at__isnull', False), _connector='OR'), name='device_is_told_after_it_is_revoked'), models.UniqueConstraint(condition=models.Q(('key', ''), _negated=True), fields=('key',), name='device_has_a_key_of_its_own')],
            },
        ),
        migrations.AddConstraint(
            model_name='quarantined',
            constraint=models.UniqueConstraint(fields=('visit', 'sha256'), name='quarantine_keeps_an_envelope_once'),
        ),
        migrations.AddConstraint(
            model_name='quarantinedpart',
            constraint=models.UniqueConstraint(fields=('quarantined', 'number'), name='quarantine_has_one_part_of_a_number'),
        ),
        frozen("field_bundle", "field_submission", "field_quarantined", "field_quarantinedpart"),
    ]

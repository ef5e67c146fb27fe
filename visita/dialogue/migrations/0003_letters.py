import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '__first__'),
        ('dialogue', '0002_frozen'),
        ('treaties', '0002_published_checks'),
    ]

    operations = [
        migrations.CreateModel(
            name='Correspondence',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('subject', models.CharField(choices=[('LETTER', 'Letter'), ('REQUEST', 'Request for information'), ('CONCERN', 'Concern'), ('REACTION', 'Reaction of a third State or an organisation')], max_length=20)),
                ('title', models.CharField(max_length=250)),
                ('with_body', models.CharField(blank=True, default='', max_length=200)),
                ('opened_at', models.DateTimeField()),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('outcome', models.TextField(blank=True, default='')),
                ('version', models.PositiveIntegerField(default=0)),
                ('about', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='treaties.state')),
                ('opened_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('with_state', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='treaties.state')),
            ],
            options={
                'ordering': ['-opened_at'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('with_body', ''), ('with_state__isnull', False)), models.Q(('with_state__isnull', True), models.Q(('with_body', ''), _negated=True)), _connector='OR'), name='correspondence_is_with_a_state_or_a_body'), models.CheckConstraint(condition=models.Q(models.Q(('closed_on__isnull', True), ('outcome', '')), models.Q(('closed_on__isnull', False), models.Q(('outcome', ''), _negated=True)), _connector='OR'), name='correspondence_is_closed_with_its_outcome')],
            },
        ),
        migrations.CreateModel(
            name='Letter',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('direction', models.CharField(choices=[('SENT', 'Sent'), ('RECEIVED', 'Received')], max_length=10)),
                ('day', models.DateField()),
                ('addressee', models.CharField(max_length=200)),
                ('text', models.TextField()),
                ('answer_by', models.DateField(blank=True, null=True)),
                ('nature', models.CharField(blank=True, choices=[('SUBSTANCE', 'An answer in substance'), ('HOLDING', 'An interim word'), ('REFUSAL', 'A refusal to answer'), ('UNASKED', 'Not an answer')], default='', max_length=10)),
                ('digest', models.CharField(max_length=64)),
                ('recorded_at', models.DateTimeField()),
                ('answers', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='answered_by', to='dialogue.letter')),
                ('correspondence', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='letters', to='dialogue.correspondence')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['day', 'recorded_at'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('answers__isnull', True), ('direction', 'SENT'), ('nature', '')), models.Q(('answer_by__isnull', True), ('direction', 'RECEIVED'), models.Q(('nature', ''), _negated=True)), _connector='OR'), name='letter_received_is_of_some_nature'), models.CheckConstraint(condition=models.Q(('answers__isnull', True), models.Q(('nature', 'UNASKED'), _negated=True), _connector='OR'), name='letter_that_answers_is_an_answer')],
            },
        ),
        migrations.CreateModel(
            name='Enclosure',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=255)),
                ('sha256', models.CharField(max_length=64)),
                ('content', models.BinaryField()),
                ('text', models.TextField(blank=True, default='')),
                ('note', models.CharField(blank=True, default='', max_length=60)),
                ('letter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='enclosures', to='dialogue.letter')),
            ],
            options={
                'ordering': ['name'],
            },
        ),
    ]

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '__first__'),
        ('committee', '0002_bureau_and_history'),
        ('places', '0001_initial'),
        ('proceedings', '0003_in_full'),
        ('treaties', '0002_published_checks'),
        ('visits', '0002_frozen'),
    ]

    operations = [
        migrations.CreateModel(
            name='Representation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('ground', models.CharField(choices=[('NATIONAL_DEFENCE', 'National defence'), ('PUBLIC_SAFETY', 'Public safety'), ('NATURAL_DISASTER', 'Natural disaster'), ('SERIOUS_DISORDER', 'Serious disorder in the place'), ('MEDICAL_CONDITION', 'The medical condition of a person'), ('URGENT_INTERROGATION', 'An urgent interrogation about a serious crime, in progress'), ('OTHER', 'Another ground')], max_length=30)),
                ('other_ground', models.CharField(blank=True, default='', max_length=300)),
                ('aim', models.CharField(choices=[('TIME', 'The time of the visit'), ('PLACE', 'A particular place'), ('WHOLE', 'The visit as such, or the whole country')], max_length=10)),
                ('places', models.JSONField(blank=True, default=list)),
                ('text', models.TextField()),
                ('is_valid', models.BooleanField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('notification', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='representations', to='visits.notification')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='representations', to='visits.visit')),
            ],
            options={
                'ordering': ['at', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('is_valid', False), models.Q(models.Q(('ground', 'OTHER'), _negated=True), models.Q(('aim', 'WHOLE'), _negated=True)), _connector='OR'), name='representation_beside_the_list_is_invalid')],
            },
        ),
        migrations.CreateModel(
            name='PersonMet',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('sort', models.CharField(choices=[('AUTHORITY', 'Authority of the State'), ('MECHANISM', 'National preventive mechanism'), ('OMBUDSMAN', 'Ombudsman or human rights institution'), ('UN_AGENCY', 'Agency of the United Nations'), ('ORGANISATION', 'Non-governmental organisation'), ('OTHER', 'Others')], max_length=20)),
                ('organisation', models.CharField(max_length=200)),
                ('function', models.CharField(blank=True, default='', max_length=200)),
                ('name', models.CharField(blank=True, default='', max_length=150)),
                ('day', models.DateField()),
                ('may_be_named', models.CharField(choices=[('YES', 'Yes'), ('NO', 'No'), ('NOT_ASKED', 'Not asked')], default='NOT_ASKED', max_length=10)),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='people_met', to='visits.visit')),
            ],
            options={
                'ordering': ['sort', 'organisation', 'name', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('may_be_named', 'YES'), _negated=True), _connector='OR'), name='person_met_who_may_be_named_has_a_name')],
            },
        ),
        migrations.CreateModel(
            name='ClosingTalk',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('day', models.DateField()),
                ('points', models.TextField()),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='closing_talks', to='visits.visit')),
                ('people', models.ManyToManyField(related_name='+', to='visits.personmet')),
            ],
            options={
                'ordering': ['day', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Composition',
            fields=[
                ('visit', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='composition', serialize=False, to='visits.visit')),
                ('mental_health', models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name='Concern',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('code_word', models.CharField(max_length=30)),
                ('level', models.CharField(choices=[('RISK', 'A risk is seen'), ('THREAT', 'A threat was made'), ('REPRISAL', 'A reprisal is reported')], max_length=20)),
                ('seen', models.TextField()),
                ('steps', models.TextField(blank=True, default='')),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('stop', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='concerns', to='visits.stop')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='concerns', to='visits.visit')),
            ],
            options={
                'ordering': ['recorded_at', 'id'],
                'constraints': [models.UniqueConstraint(fields=('visit', 'code_word'), name='concern_has_a_code_word_of_its_own')],
            },
        ),
        migrations.CreateModel(
            name='Concerned',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('code', models.CharField(max_length=60)),
                ('met_on', models.DateField(blank=True, null=True)),
                ('representation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='persons', to='visits.representation')),
            ],
            options={
                'ordering': ['code'],
                'constraints': [models.UniqueConstraint(fields=('representation', 'code'), name='person_concerned_is_named_once')],
            },
        ),
        migrations.CreateModel(
            name='Correction',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('was_arrived_at', models.DateTimeField()),
                ('was_left_at', models.DateTimeField(blank=True, null=True)),
                ('reason', models.CharField(max_length=300)),
                ('corrected_at', models.DateTimeField()),
                ('corrected_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('stop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='visits.stop')),
            ],
            options={
                'ordering': ['corrected_at'],
            },
        ),
        migrations.CreateModel(
            name='Counterpart',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('name_en', models.CharField(max_length=150, unique=True)),
                ('name_fr', models.CharField(max_length=150)),
                ('agreement', models.CharField(max_length=300)),
                ('source', models.TextField()),
                ('state', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='treaties.state')),
            ],
            options={
                'ordering': ['name_en'],
            },
        ),
        migrations.CreateModel(
            name='Exchange',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('side', models.CharField(choices=[('BODY', 'The Committee'), ('STATE', 'The State')], max_length=10)),
                ('is_internal', models.BooleanField(default=False)),
                ('text', models.TextField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='exchanges', to='visits.visit')),
            ],
            options={
                'ordering': ['at', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('is_internal', False), ('side', 'BODY'), _connector='OR'), name='exchange_of_the_state_is_open_to_it')],
            },
        ),
        migrations.CreateModel(
            name='Exclusion',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('full_name', models.CharField(max_length=150)),
                ('capacity', models.CharField(choices=[('HEAD', 'Head of delegation'), ('MEMBER', 'Member of the Committee'), ('LEADER', 'Head of the team'), ('STAFF', 'Staff of the mechanism'), ('EXPERT', 'Expert'), ('INTERPRETER', 'Interpreter'), ('SECRETARIAT', 'Secretariat')], max_length=20)),
                ('reason', models.TextField()),
                ('at', models.DateTimeField()),
                ('sequel', models.CharField(blank=True, choices=[('REPLACED', 'Somebody else goes'), ('WITHOUT', 'The delegation goes without')], default='', max_length=10)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('notification', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='exclusions', to='visits.notification')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='exclusions', to='visits.visit')),
            ],
            options={
                'ordering': ['at', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('capacity__in', ['HEAD', 'MEMBER']), _negated=True), name='exclusion_is_never_of_a_member'), models.CheckConstraint(condition=models.Q(models.Q(('answered_at__isnull', True), ('answered_by__isnull', True), ('sequel', '')), models.Q(models.Q(('sequel', ''), _negated=True), ('answered_at__isnull', False), ('answered_by__isnull', False)), _connector='OR'), name='exclusion_answered_at_and_by_together')],
            },
        ),
        migrations.CreateModel(
            name='SentFile',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('PLACES', 'List of places of detention'), ('CREDENTIALS', 'Credentials'), ('OTHER', 'Something else')], max_length=20)),
                ('name', models.CharField(max_length=255)),
                ('note', models.TextField(blank=True, default='')),
                ('content', models.BinaryField()),
                ('size', models.PositiveIntegerField()),
                ('sha256', models.CharField(max_length=64)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('notification', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='files', to='visits.notification')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='files', to='visits.visit')),
            ],
            options={
                'ordering': ['at', 'id'],
                'constraints': [models.UniqueConstraint(fields=('visit', 'sha256'), name='file_is_received_once_for_a_visit')],
            },
        ),
        migrations.CreateModel(
            name='FollowUp',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('means', models.CharField(choices=[('CALL', 'Call'), ('RETURN_VISIT', 'Return to the place'), ('LETTER', 'Letter to the authorities')], max_length=20)),
                ('due_on', models.DateField()),
                ('done_on', models.DateField(blank=True, null=True)),
                ('outcome', models.TextField(blank=True, default='')),
                ('closed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('concern', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='follow_ups', to='visits.concern')),
                ('set_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['due_on', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('closed_by__isnull', True), ('done_on__isnull', True), ('outcome', '')), models.Q(('closed_by__isnull', False), ('done_on__isnull', False), models.Q(('outcome', ''), _negated=True)), _connector='OR'), name='follow_up_is_closed_with_an_outcome')],
            },
        ),
        migrations.CreateModel(
            name='Incident',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('happened_at', models.DateTimeField()),
                ('letter', models.CharField(choices=[('a', 'a: its territory, and travel in it'), ('b', 'b: full information on places'), ('c', 'c: unlimited access, and movement inside'), ('d', 'd: other information needed')], max_length=1)),
                ('refused', models.TextField()),
                ('invoked', models.CharField(blank=True, default='', max_length=300)),
                ('by_whom', models.CharField(blank=True, default='', max_length=200)),
                ('resolution', models.TextField(blank=True, default='')),
                ('resolved_at', models.DateTimeField(blank=True, null=True)),
                ('granted', models.BooleanField(blank=True, null=True)),
                ('entered_later', models.BooleanField(default=False)),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('stop', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='incidents', to='visits.stop')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='incidents', to='visits.visit')),
            ],
            options={
                'ordering': ['happened_at', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('resolved_at__isnull', True), ('resolved_at__gte', models.F('happened_at')), _connector='OR'), name='incident_ends_after_it_happened'), models.CheckConstraint(condition=models.Q(models.Q(('granted__isnull', True), ('resolution', ''), ('resolved_at__isnull', True)), models.Q(('granted__isnull', False), ('resolved_at__isnull', False), models.Q(('resolution', ''), _negated=True)), _connector='OR'), name='incident_that_ended_says_how')],
            },
        ),
        migrations.CreateModel(
            name='Information',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('day', models.DateField()),
                ('whereabouts', models.CharField(max_length=200)),
                ('text', models.TextField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='information', to='visits.concerned')),
            ],
            options={
                'ordering': ['day', 'at'],
            },
        ),
        migrations.CreateModel(
            name='Interruption',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('reason', models.TextField()),
                ('began_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('began_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='interruptions', to='visits.visit')),
            ],
            options={
                'ordering': ['began_at', 'id'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('visit',), name='visit_is_interrupted_once_at_a_time'), models.CheckConstraint(condition=models.Q(models.Q(('ended_at__isnull', True), ('ended_by__isnull', True)), models.Q(('ended_at__gte', models.F('began_at')), ('ended_by__isnull', False)), _connector='OR'), name='interruption_ends_at_and_by_together')],
            },
        ),
        migrations.CreateModel(
            name='LetterTemplate',
            fields=[
                ('language', models.CharField(max_length=3, primary_key=True, serialize=False)),
                ('words', models.JSONField()),
                ('version', models.PositiveIntegerField(default=0)),
                ('changed_at', models.DateTimeField()),
                ('changed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['language'],
            },
        ),
        migrations.CreateModel(
            name='Observation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('IMMEDIATE', 'Immediate observation'), ('PRELIMINARY', 'Preliminary observations')], max_length=20)),
                ('number', models.PositiveSmallIntegerField()),
                ('text', models.JSONField()),
                ('due_on', models.DateField(blank=True, null=True)),
                ('concerns_a_person', models.BooleanField(default=False)),
                ('digest', models.CharField(max_length=64)),
                ('sent_at', models.DateTimeField()),
                ('sent_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='observations', to='visits.visit')),
            ],
            options={
                'ordering': ['sent_at', 'number'],
                'constraints': [models.UniqueConstraint(fields=('visit', 'kind', 'number'), name='observation_has_a_number'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'IMMEDIATE'), _negated=True), ('due_on__isnull', False), _connector='OR'), name='immediate_observation_has_a_deadline')],
            },
        ),
        migrations.CreateModel(
            name='Part',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='visits.visit')),
            ],
            options={
                'ordering': ['starts_on'],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='part_ends_no_earlier_than_it_starts')],
            },
        ),
        migrations.CreateModel(
            name='Talks',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('begins_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('level', models.CharField(choices=[('MINISTER', 'Minister'), ('STATE_SECRETARY', 'State secretary'), ('HEAD_OF_SERVICE', 'Head of a service'), ('AMBASSADOR', 'Ambassador or permanent representative'), ('HEAD_OF_MISSION', 'Head of an administration or a force')], max_length=20)),
                ('with_whom', models.CharField(max_length=300)),
                ('purpose', models.TextField()),
                ('procedure', models.CharField(blank=True, default='', max_length=200)),
                ('outcome', models.TextField(blank=True, default='')),
                ('version', models.PositiveIntegerField(default=0)),
                ('recorded_at', models.DateTimeField()),
                ('about', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='talks', to='visits.visit')),
                ('counterpart', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='visits.counterpart')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('state', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='treaties.state')),
            ],
            options={
                'ordering': ['-begins_on', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('begins_on'))), name='talks_end_no_earlier_than_they_begin')],
            },
        ),
        migrations.CreateModel(
            name='Participant',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('full_name', models.CharField(max_length=150)),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('talks', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='participants', to='visits.talks')),
            ],
            options={
                'ordering': ['full_name'],
                'constraints': [models.UniqueConstraint(fields=('talks', 'full_name'), name='talks_name_nobody_twice')],
            },
        ),
        migrations.CreateModel(
            name='Postponement',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('cause', models.CharField(choices=[('ARRANGEMENT', 'Arranged in consultation'), ('BODY', "The Committee's own decision"), ('AFTER_REFUSAL', 'After a refusal')], max_length=20)),
                ('reason', models.TextField()),
                ('first_before', models.DateField()),
                ('last_before', models.DateField()),
                ('first_after', models.DateField()),
                ('last_after', models.DateField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='postponements', to='visits.visit')),
            ],
            options={
                'ordering': ['at', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('last_after__gte', models.F('first_after'))), name='postponement_ends_no_earlier_than_it_starts')],
            },
        ),
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('role', models.CharField(choices=[('OFFICER', 'Liaison officer for this visit'), ('AUTHORITY', 'Authority that receives notifications')], max_length=20)),
                ('name', models.CharField(max_length=200)),
                ('function', models.CharField(blank=True, default='', max_length=200)),
                ('contact', models.TextField()),
                ('at', models.DateTimeField()),
                ('answer', models.CharField(blank=True, choices=[('TAKEN', 'Taken note of'), ('DECLINED', 'Not accepted')], default='', max_length=10)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('notification', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='visits.notification')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='visits.visit')),
            ],
            options={
                'ordering': ['at', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_at__isnull', True), ('answered_by__isnull', True)), models.Q(models.Q(('answer', ''), _negated=True), ('answered_at__isnull', False), ('answered_by__isnull', False)), _connector='OR'), name='proposal_answered_at_and_by_together')],
            },
        ),
        migrations.CreateModel(
            name='Refusal',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('refused', models.CharField(choices=[('VISIT', 'The visit'), ('COUNTRY', 'Access to the country')], max_length=10)),
                ('refused_on', models.DateField()),
                ('said_by', models.CharField(max_length=200)),
                ('channel', models.CharField(choices=[('HERE', 'Here'), ('LETTER', 'By letter'), ('CALL', 'By telephone'), ('IN_PERSON', 'In person')], max_length=10)),
                ('reason', models.TextField()),
                ('recorded_at', models.DateTimeField()),
                ('lifted_text', models.TextField(blank=True, default='')),
                ('lifted_at', models.DateTimeField(blank=True, null=True)),
                ('lifted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='refusals', to='visits.visit')),
            ],
            options={
                'ordering': ['recorded_at', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('lifted_at__isnull', True), ('lifted_by__isnull', True), ('lifted_text', '')), models.Q(models.Q(('lifted_text', ''), _negated=True), ('lifted_at__isnull', False), ('lifted_by__isnull', False)), _connector='OR'), name='refusal_lifted_at_and_by_together')],
            },
        ),
        migrations.CreateModel(
            name='SubTeam',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('day', models.DateField()),
                ('letter', models.CharField(max_length=1)),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='teams', to='visits.visit')),
            ],
            options={
                'ordering': ['day', 'letter'],
                'constraints': [models.UniqueConstraint(fields=('visit', 'day', 'letter'), name='sub_team_has_a_letter_of_its_own'), models.CheckConstraint(condition=models.Q(('letter__in', ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])), name='sub_team_is_called_by_a_letter')],
            },
        ),
        migrations.CreateModel(
            name='TeamPlace',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('day', models.DateField()),
                ('is_head', models.BooleanField(default=False)),
                ('delegate', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='visits.delegate')),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='places', to='visits.subteam')),
            ],
            options={
                'ordering': ['-is_head', 'delegate__full_name'],
                'constraints': [models.UniqueConstraint(fields=('delegate', 'day'), name='delegate_is_in_one_sub_team_a_day'), models.UniqueConstraint(condition=models.Q(('is_head', True)), fields=('team',), name='sub_team_has_one_head')],
            },
        ),
        migrations.CreateModel(
            name='Undertaking',
            fields=[
                ('delegate', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='undertaking', serialize=False, to='visits.delegate')),
                ('declared_on', models.DateField()),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Arrangement',
            fields=[
                ('representation', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='arrangement', serialize=False, to='visits.representation')),
                ('text', models.TextField()),
                ('place', models.CharField(blank=True, default='', max_length=200)),
                ('place_on', models.DateField(blank=True, null=True)),
                ('transfer', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('place', ''), ('place_on__isnull', True)), models.Q(models.Q(('place', ''), _negated=True), ('place_on__isnull', False)), _connector='OR'), name='arrangement_names_place_and_day_together')],
            },
        ),
        migrations.CreateModel(
            name='FileText',
            fields=[
                ('file', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='reading', serialize=False, to='visits.sentfile')),
                ('text', models.TextField(blank=True, default='')),
                ('refusal', models.CharField(blank=True, default='', max_length=30)),
                ('read_at', models.DateTimeField(blank=True, null=True)),
                ('seen_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Reply',
            fields=[
                ('observation', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='reply', serialize=False, to='visits.observation')),
                ('text', models.TextField()),
                ('digest', models.CharField(max_length=64)),
                ('received_at', models.DateTimeField()),
                ('sent_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.AlterModelOptions(
            name='notification',
            options={'ordering': ['-sent_at', '-number']},
        ),
        migrations.RemoveConstraint(
            model_name='delegate',
            name='delegate_who_is_a_member_is_named_as_one',
        ),
        migrations.RemoveConstraint(
            model_name='delegate',
            name='delegation_has_one_head',
        ),
        migrations.RemoveConstraint(
            model_name='visit',
            name='visit_beyond_its_plan_was_decided',
        ),
        migrations.RemoveConstraint(
            model_name='visit',
            name='visit_in_progress_has_begun',
        ),
        migrations.AddField(
            model_name='delegate',
            name='profile',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='proceedings.profile'),
        ),
        migrations.AddField(
            model_name='notification',
            name='number',
            field=models.PositiveSmallIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='stop',
            name='delayed_minutes',
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='stop',
            name='entered_later',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='stop',
            name='entry',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.place'),
        ),
        migrations.AddField(
            model_name='stop',
            name='received_by',
            field=models.CharField(blank=True, default='', max_length=200),
        ),
        migrations.AddField(
            model_name='stop',
            name='received_name',
            field=models.CharField(blank=True, default='', max_length=150),
        ),
        migrations.AddField(
            model_name='stop',
            name='team',
            field=models.CharField(blank=True, choices=[('A', 'A'), ('B', 'B'), ('C', 'C'), ('D', 'D'), ('E', 'E'), ('F', 'F'), ('G', 'G'), ('H', 'H')], default='', max_length=1),
        ),
        migrations.AddField(
            model_name='stop',
            name='units',
            field=models.TextField(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='visit',
            name='called_off_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='visit',
            name='called_off_because',
            field=models.TextField(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='visit',
            name='consulted_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='visit',
            name='decided_by',
            field=models.CharField(blank=True, default='', max_length=200),
        ),
        migrations.AddField(
            model_name='visit',
            name='decided_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='visit',
            name='mandate',
            field=models.CharField(default='CPT', max_length=3),
        ),
        migrations.AddField(
            model_name='visit',
            name='operation',
            field=models.UUIDField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='visit',
            name='reason_while_unknown',
            field=models.TextField(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='visit',
            name='tags',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='visit',
            name='theme',
            field=models.CharField(blank=True, default='', max_length=200),
        ),
        migrations.AlterField(
            model_name='delegate',
            name='capacity',
            field=models.CharField(choices=[('HEAD', 'Head of delegation'), ('MEMBER', 'Member of the Committee'), ('LEADER', 'Head of the team'), ('STAFF', 'Staff of the mechanism'), ('EXPERT', 'Expert'), ('INTERPRETER', 'Interpreter'), ('SECRETARIAT', 'Secretariat')], max_length=20),
        ),
        migrations.AlterField(
            model_name='notification',
            name='visit',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notifications', to='visits.visit'),
        ),
        migrations.AlterField(
            model_name='visit',
            name='kind',
            field=models.CharField(choices=[('PERIODIC', 'Periodic'), ('AD_HOC', 'Ad hoc'), ('THEMATIC', 'Thematic')], max_length=20),
        ),
        migrations.AlterField(
            model_name='visit',
            name='stage',
            field=models.CharField(choices=[('PLANNED', 'Planned'), ('DECIDED', 'Decided'), ('NOTIFIED', 'Notified'), ('CONSULTATION', 'In consultation on its time'), ('IN_PROGRESS', 'In progress'), ('INTERRUPTED', 'Interrupted'), ('CONCLUDED', 'Concluded'), ('REFUSED', 'Refused by the State'), ('CALLED_OFF', 'Called off')], default='PLANNED', max_length=20),
        ),
        migrations.AddConstraint(
            model_name='delegate',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('capacity__in', ['HEAD', 'MEMBER']), ('member__isnull', False)), models.Q(('capacity__in', ['EXPERT', 'INTERPRETER', 'SECRETARIAT', 'LEADER', 'STAFF']), ('member__isnull', True)), _connector='OR'), name='delegate_who_is_a_member_is_named_as_one'),
        ),
        migrations.AddConstraint(
            model_name='delegate',
            constraint=models.UniqueConstraint(condition=models.Q(('capacity__in', ['HEAD', 'LEADER'])), fields=('visit',), name='delegation_has_one_head'),
        ),
        migrations.AddConstraint(
            model_name='notification',
            constraint=models.UniqueConstraint(fields=('visit', 'number'), name='notification_has_a_number'),
        ),
        migrations.AddField(
            model_name='visit',
            name='counterpart',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='visits.counterpart'),
        ),
        migrations.AddIndex(
            model_name='visit',
            index=models.Index(fields=['-starts_on', 'id'], name='visit_by_day'),
        ),
        migrations.AddIndex(
            model_name='visit',
            index=models.Index(fields=['operation'], name='visit_by_operation'),
        ),
        migrations.AddConstraint(
            model_name='visit',
            constraint=models.CheckConstraint(condition=models.Q(('stage__in', ['PLANNED', 'CALLED_OFF']), ('decision__isnull', False), models.Q(('decided_on__isnull', False), ('mandate', 'NPM'), models.Q(('decided_by', ''), _negated=True)), _connector='OR'), name='visit_beyond_its_plan_was_decided'),
        ),
        migrations.AddConstraint(
            model_name='visit',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('called_off_at__isnull', False), ('stage', 'CALLED_OFF'), models.Q(('called_off_because', ''), _negated=True)), models.Q(models.Q(('stage', 'CALLED_OFF'), _negated=True), ('called_off_at__isnull', True)), _connector='OR'), name='visit_is_called_off_for_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='visit',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'THEMATIC'), _negated=True), models.Q(('theme', ''), _negated=True), _connector='OR'), name='visit_on_a_theme_names_it'),
        ),
        migrations.AddConstraint(
            model_name='visit',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stage__in', ['IN_PROGRESS', 'INTERRUPTED', 'CONCLUDED']), _negated=True), ('begun_at__isnull', False), _connector='OR'), name='visit_in_progress_has_begun'),
        ),
    ]

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0003_signatures'),
        ('accounts', '__first__'),
        ('committee', '0002_bureau_and_history'),
        ('proceedings', '0002_frozen'),
        ('treaties', '0002_published_checks'),
    ]

    operations = [
        migrations.CreateModel(
            name='Profile',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('standing', models.CharField(choices=[('MEMBER', 'Member of the Committee'), ('EXPERT', 'Expert'), ('INTERPRETER', 'Interpreter'), ('STAFF', 'Secretariat')], max_length=20)),
                ('full_name', models.CharField(max_length=150)),
                ('nationalities', models.JSONField(blank=True, default=list)),
                ('gender', models.CharField(blank=True, choices=[('WOMAN', 'Woman'), ('MAN', 'Man'), ('OTHER', 'Another gender')], default='', max_length=10)),
                ('professions', models.JSONField(blank=True, default=list)),
                ('languages', models.JSONField(blank=True, default=list)),
                ('expertise', models.CharField(blank=True, default='', max_length=500)),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=0)),
                ('member', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='committee.member')),
                ('nominated_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='treaties.state')),
                ('user', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['full_name'],
                'constraints': [models.CheckConstraint(condition=models.Q(('full_name', ''), _negated=True), name='profile_has_a_name'), models.CheckConstraint(condition=models.Q(models.Q(('member__isnull', False), ('standing', 'MEMBER')), models.Q(models.Q(('standing', 'MEMBER'), _negated=True), ('member__isnull', True)), _connector='OR'), name='profile_of_a_member_names_the_member'), models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='profile_ends_no_earlier_than_it_begins')],
            },
        ),
        migrations.CreateModel(
            name='Commission',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=150, unique=True)),
                ('head', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='proceedings.profile')),
                ('members', models.ManyToManyField(blank=True, related_name='+', to='proceedings.profile')),
            ],
            options={
                'ordering': ['name'],
                'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='commission_has_a_name')],
            },
        ),
        migrations.CreateModel(
            name='CandidateList',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('reason', models.CharField(choices=[('END_OF_TERM', 'A term ends'), ('CASUAL_VACANCY', 'A casual vacancy'), ('FIRST', 'The seat was never filled')], max_length=20)),
                ('proposed_by', models.CharField(choices=[('NATIONAL_DELEGATION', 'The national delegation in the Assembly'), ('PARLIAMENT', 'The parliament of the State')], max_length=20)),
                ('received_on', models.DateField()),
                ('consulted_on', models.DateField(blank=True, null=True)),
                ('term_years', models.PositiveSmallIntegerField(default=4)),
                ('term_decided_on', models.DateField(blank=True, null=True)),
                ('recorded_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=0)),
                ('election', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='proceedings.election')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('state', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='treaties.state')),
            ],
            options={
                'ordering': ['-received_on'],
                'constraints': [models.CheckConstraint(condition=models.Q(('term_years__gte', 2), ('term_years__lte', 6)), name='candidate_list_term_of_two_to_six_years')],
            },
        ),
        migrations.CreateModel(
            name='Candidate',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('full_name', models.CharField(max_length=150)),
                ('nationalities', models.JSONField(default=list)),
                ('profession', models.CharField(blank=True, choices=[('DOCTOR', 'Doctor'), ('PSYCHIATRIST', 'Psychiatrist'), ('FORENSIC_DOCTOR', 'Forensic doctor'), ('NURSE', 'Nurse'), ('PSYCHOLOGIST', 'Psychologist'), ('LAWYER', 'Lawyer'), ('JUDGE', 'Judge or prosecutor'), ('PRISON', 'Prison specialist'), ('POLICE', 'Police specialist'), ('SOCIAL_WORKER', 'Social worker'), ('INTERPRETER', 'Interpreter'), ('OTHER', 'Another profession')], default='', max_length=20)),
                ('note', models.CharField(blank=True, default='', max_length=500)),
                ('candidate_list', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='candidates', to='proceedings.candidatelist')),
            ],
            options={
                'ordering': ['position'],
                'constraints': [models.CheckConstraint(condition=models.Q(('full_name', ''), _negated=True), name='candidate_has_a_name'), models.UniqueConstraint(fields=('candidate_list', 'position'), name='candidate_has_one_place')],
            },
        ),
        migrations.CreateModel(
            name='DecisionSignature',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('capacity', models.CharField(choices=[('PRESIDING', 'Presiding'), ('MEMBER', 'Member'), ('SECRETARIAT', 'Secretariat')], max_length=20)),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signatures', to='proceedings.decision')),
                ('proof', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.signature')),
                ('signer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['proof__signed_at'],
                'constraints': [models.UniqueConstraint(fields=('decision', 'signer'), name='each_signs_once')],
            },
        ),
        migrations.CreateModel(
            name='Meeting',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('PLENARY', 'Plenary meeting'), ('BUREAU', 'Meeting of the Bureau'), ('EXTRA', 'Additional meeting')], max_length=20)),
                ('number', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('place', models.CharField(blank=True, default='', max_length=150)),
                ('by_bureau', models.BooleanField(default=False)),
                ('requests', models.PositiveSmallIntegerField(default=0)),
                ('members', models.PositiveSmallIntegerField()),
                ('members_reason', models.CharField(blank=True, default='', max_length=500)),
                ('unnamed', models.PositiveSmallIntegerField(default=0)),
                ('opened_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=0)),
                ('opened_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('presiding', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='committee.member')),
            ],
            options={
                'ordering': ['-starts_on', '-number'],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='meeting_ends_after_it_starts'), models.CheckConstraint(condition=models.Q(('members__gte', 1)), name='meeting_is_of_somebody'), models.CheckConstraint(condition=models.Q(('unnamed__lte', models.F('members'))), name='meeting_unnamed_are_members'), models.UniqueConstraint(condition=models.Q(('kind', 'PLENARY')), fields=('number',), name='one_plenary_of_each_number')],
            },
        ),
        migrations.CreateModel(
            name='Item',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('matter', models.CharField(choices=[('GENERAL', 'Another matter'), ('REPORT', 'A report'), ('VISIT', 'A visit')], max_length=20)),
                ('text', models.CharField(max_length=500)),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='proceedings.meeting')),
            ],
            options={
                'ordering': ['position', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='item_says_something')],
            },
        ),
        migrations.CreateModel(
            name='Attendance',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='committee.member')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendance', to='proceedings.meeting')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('meeting', 'member'), name='present_once')],
            },
        ),
        migrations.CreateModel(
            name='Interest',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('text', models.TextField()),
                ('declared_on', models.DateField()),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('state', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='treaties.state')),
                ('profile', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='interests', to='proceedings.profile')),
            ],
            options={
                'ordering': ['declared_on'],
            },
        ),
        migrations.CreateModel(
            name='Determination',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('taken_on', models.DateField()),
                ('text', models.TextField()),
                ('reason', models.TextField()),
                ('recorded_at', models.DateTimeField()),
                ('commission', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='determinations', to='proceedings.commission')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='proceedings.profile')),
            ],
            options={
                'ordering': ['-taken_on', '-recorded_at'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('commission__isnull', True), ('person__isnull', False)), models.Q(('commission__isnull', False), ('person__isnull', True)), _connector='OR'), name='determination_is_of_one'), models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('reason', ''), _negated=True)), name='determination_says_what_and_why')],
            },
        ),
        migrations.CreateModel(
            name='Absence',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('since', models.DateField()),
                ('until', models.DateField()),
                ('profile', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='absences', to='proceedings.profile')),
            ],
            options={
                'ordering': ['since'],
                'constraints': [models.CheckConstraint(condition=models.Q(('until__gt', models.F('since'))), name='absence_ends_after_it_begins')],
            },
        ),
        migrations.CreateModel(
            name='SelfAssessment',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('assessed_on', models.DateField()),
                ('answers', models.JSONField()),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-assessed_on', '-recorded_at'],
            },
        ),
        migrations.CreateModel(
            name='SolemnDeclaration',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('made_on', models.DateField()),
                ('recorded_at', models.DateTimeField()),
                ('profile', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='declaration', to='proceedings.profile')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.AddField(
            model_name='decision',
            name='by_bureau',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='decision',
            name='majority',
            field=models.CharField(choices=[('PRESENT', 'More than half of the members present'), ('TWO_THIRDS', 'Two thirds of the members'), ('BUREAU', 'The Bureau, between sessions')], default='PRESENT', max_length=20),
        ),
        migrations.AddField(
            model_name='decision',
            name='ruling',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='decision',
            name='text',
            field=models.TextField(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='decision',
            name='votes_against',
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='decision',
            name='matter',
            field=models.CharField(choices=[('VISIT', 'A visit'), ('PROGRAMME', 'The programme of a year'), ('REPORT', 'A report'), ('GENERAL', 'Another matter')], max_length=20),
        ),
        migrations.AddField(
            model_name='decision',
            name='meeting',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='proceedings.meeting'),
        ),
    ]

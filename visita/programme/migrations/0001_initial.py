import django.db.models.deletion
import django.db.models.expressions
import uuid
import visita.programme.scoring
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('places', '0001_initial'),
        ('proceedings', '0003_in_full'),
        ('treaties', '0002_published_checks'),
        ('visits', '0002_frozen'),
    ]

    operations = [
        migrations.CreateModel(
            name='Year',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('year', models.PositiveSmallIntegerField(unique=True)),
                ('level', models.CharField(choices=[(visita.programme.scoring.Level['STATES'], 'By State'), (visita.programme.scoring.Level['PLACES'], 'By place')], max_length=10)),
                ('visits', models.PositiveSmallIntegerField()),
                ('for_follow_up', models.PositiveSmallIntegerField()),
                ('for_urgent', models.PositiveSmallIntegerField()),
                ('drawn_share', models.PositiveSmallIntegerField()),
                ('longest_months', models.PositiveSmallIntegerField()),
                ('stage', models.CharField(choices=[('DRAFT', 'Being put together'), ('ADOPTED', 'Adopted')], default='DRAFT', max_length=10)),
                ('adopted_at', models.DateTimeField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=0)),
                ('begun_at', models.DateTimeField()),
                ('begun_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('decision', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='proceedings.decision')),
            ],
            options={
                'ordering': ['-year'],
                'constraints': [models.CheckConstraint(condition=models.Q(('visits__gte', django.db.models.expressions.CombinedExpression(models.F('for_follow_up'), '+', models.F('for_urgent')))), name='year_keeps_no_more_in_reserve_than_it_has'), models.CheckConstraint(condition=models.Q(('drawn_share__lte', 100)), name='year_draws_at_most_everything'), models.CheckConstraint(condition=models.Q(('longest_months__gte', 1)), name='year_allows_an_interval'), models.CheckConstraint(condition=models.Q(models.Q(('adopted_at__isnull', True), ('stage', 'DRAFT')), models.Q(('adopted_at__isnull', False), ('stage', 'ADOPTED')), _connector='OR'), name='year_is_adopted_at_a_moment')],
            },
        ),
        migrations.CreateModel(
            name='Weight',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('criterion', models.CharField(max_length=20)),
                ('weight', models.PositiveSmallIntegerField()),
                ('text', models.TextField(blank=True, default='')),
                ('year', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='weights', to='programme.year')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('year', 'criterion'), name='criterion_weighs_once'), models.CheckConstraint(condition=models.Q(('weight__lte', 10)), name='criterion_weighs_at_most_ten')],
            },
        ),
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('states', models.JSONField()),
                ('prepared_at', models.DateTimeField()),
                ('released_at', models.DateTimeField(blank=True, null=True)),
                ('prepared_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('released_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('year', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='programme.year')),
            ],
            options={
                'ordering': ['-prepared_at'],
                'constraints': [models.CheckConstraint(condition=models.Q(('released_by__isnull', True), models.Q(('released_by', models.F('prepared_by')), _negated=True), _connector='OR'), name='announcement_takes_two_people')],
            },
        ),
        migrations.CreateModel(
            name='Judgement',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('candidate', models.CharField(max_length=36)),
                ('points', models.PositiveSmallIntegerField()),
                ('reason', models.TextField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('year', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='judgements', to='programme.year')),
            ],
            options={
                'ordering': ['at'],
                'constraints': [models.CheckConstraint(condition=models.Q(('points__lte', 10)), name='judgement_is_at_most_ten')],
            },
        ),
        migrations.CreateModel(
            name='Draw',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('seed', models.CharField(max_length=64)),
                ('seed_from', models.CharField(max_length=200)),
                ('pool_rule', models.CharField(max_length=300)),
                ('pool', models.JSONField()),
                ('drawn', models.JSONField()),
                ('reason', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('year', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='draws', to='programme.year')),
            ],
            options={
                'ordering': ['number'],
                'constraints': [models.UniqueConstraint(fields=('year', 'number'), name='draw_is_numbered_once'), models.CheckConstraint(condition=models.Q(('number', 1), models.Q(('reason', ''), _negated=True), _connector='OR'), name='draw_is_repeated_for_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='Choice',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('slot', models.CharField(choices=[('REGULAR', 'Regular'), ('FOLLOW_UP', 'Follow-up, from the reserve'), ('URGENT', 'Urgent, from the reserve')], max_length=10)),
                ('how', models.CharField(choices=[('INTERVAL', 'Not visited for too long'), ('RANKED', 'By the criteria'), ('DRAWN', 'Drawn by lot'), ('BY_HAND', 'By hand')], max_length=10)),
                ('quarter', models.PositiveSmallIntegerField(default=0)),
                ('course', models.CharField(choices=[('STANDING', 'Planned'), ('BEGUN', 'A file is open'), ('DROPPED', 'Dropped')], default='STANDING', max_length=10)),
                ('version', models.PositiveIntegerField(default=0)),
                ('place', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.place')),
                ('state', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='treaties.state')),
                ('visit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='visits.visit')),
                ('year', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='choices', to='programme.year')),
            ],
            options={
                'ordering': ['quarter', 'state', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('quarter__lte', 4)), name='choice_is_in_a_quarter'), models.UniqueConstraint(condition=models.Q(('place__isnull', True), ('slot', 'REGULAR'), models.Q(('course', 'DROPPED'), _negated=True)), fields=('year', 'state'), name='state_is_chosen_once'), models.UniqueConstraint(condition=models.Q(('place__isnull', False), ('slot', 'REGULAR'), models.Q(('course', 'DROPPED'), _negated=True)), fields=('year', 'place'), name='place_is_chosen_once'), models.CheckConstraint(condition=models.Q(models.Q(('course', 'BEGUN'), ('visit__isnull', False)), models.Q(models.Q(('course', 'BEGUN'), _negated=True), ('visit__isnull', True)), _connector='OR'), name='choice_begun_has_its_visit')],
            },
        ),
        migrations.CreateModel(
            name='Change',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('what', models.CharField(max_length=20)),
                ('before', models.CharField(blank=True, default='', max_length=200)),
                ('after', models.CharField(blank=True, default='', max_length=200)),
                ('reason', models.TextField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('choice', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='programme.choice')),
                ('year', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='programme.year')),
            ],
            options={
                'ordering': ['-at'],
            },
        ),
        migrations.CreateModel(
            name='Clearance',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('given_at', models.DateTimeField()),
                ('given_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['since'],
                'constraints': [models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='clearance_ends_no_earlier_than_it_begins')],
            },
        ),
    ]

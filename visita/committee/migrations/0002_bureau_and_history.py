import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('committee', '0001_initial'),
        ('treaties', '0002_published_checks'),
    ]

    operations = [
        migrations.CreateModel(
            name='Office',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('post', models.CharField(choices=[('PRESIDENT', 'President'), ('VICE_PRESIDENT', 'Vice-President')], max_length=20)),
                ('since', models.DateField()),
                ('until', models.DateField()),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='offices', to='committee.member')),
            ],
            options={
                'ordering': ['since', 'post'],
                'constraints': [models.CheckConstraint(condition=models.Q(('until__gt', models.F('since'))), name='office_ends_after_it_begins')],
            },
        ),
        migrations.CreateModel(
            name='PastVisit',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('key', models.SlugField(max_length=40, unique=True)),
                ('status', models.CharField(choices=[('carried_out', 'Carried out'), ('refused', 'Announced and refused')], max_length=20)),
                ('kind', models.CharField(blank=True, choices=[('periodic', 'Periodic'), ('ad_hoc', 'Ad hoc'), ('ad_hoc_rapid_reaction', 'Ad hoc, rapid reaction')], default='', max_length=30)),
                ('started', models.CharField(max_length=10)),
                ('ended', models.CharField(blank=True, default='', max_length=10)),
                ('precision', models.CharField(choices=[('day', 'Day'), ('month', 'Month'), ('year', 'Year'), ('reporting_year', 'Reporting year')], max_length=20)),
                ('first_year', models.PositiveSmallIntegerField()),
                ('last_year', models.PositiveSmallIntegerField()),
                ('report_ref', models.CharField(blank=True, default='', max_length=60)),
                ('report_transmitted', models.CharField(blank=True, default='', max_length=10)),
                ('report_published', models.CharField(blank=True, default='', max_length=10)),
                ('response_ref', models.CharField(blank=True, default='', max_length=60)),
                ('response_published', models.CharField(blank=True, default='', max_length=10)),
                ('source', models.TextField()),
                ('note', models.TextField(blank=True, default='')),
                ('state', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='treaties.state')),
            ],
            options={
                'ordering': ['-started', 'key'],
                'constraints': [models.CheckConstraint(condition=models.Q(('source', ''), _negated=True), name='past_visit_has_a_source'), models.CheckConstraint(condition=models.Q(('last_year__gte', models.F('first_year'))), name='past_visit_years_in_order')],
            },
        ),
        migrations.AddField(
            model_name='term',
            name='ending',
            field=models.CharField(blank=True, choices=[('RESIGNED', 'Resigned'), ('DIED', 'Died'), ('OTHER', 'Ended for another reason')], default='', max_length=10),
        ),
        migrations.AddField(
            model_name='term',
            name='planned_until',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddConstraint(
            model_name='term',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ending', ''), ('planned_until__isnull', True)), models.Q(models.Q(('ending', ''), _negated=True), ('planned_until__gt', models.F('until'))), _connector='OR'), name='term_ended_early_says_why_and_when_it_should_have'),
        ),
    ]

from django.urls import path

from visita.proceedings import views
from visita.proceedings.views import (
    candidates,
    commissions,
    decisions,
    meetings,
    people,
    self_assessment,
)

app_name = "proceedings"

urlpatterns = [
    path("elections/", views.elections, name="elections"),
    path("elections/record/", views.elect, name="elect"),
    path("elections/<uuid:election>/seat/", views.give_seat, name="give-seat"),
    path("elections/lists/new/", candidates.receive_list, name="receive-list"),
    path("elections/lists/<uuid:candidates>/", candidates.candidate_list, name="candidate-list"),
    path(
        "elections/lists/<uuid:candidates>/consulted/",
        candidates.record_consultation,
        name="record-consultation",
    ),
    path(
        "elections/lists/<uuid:candidates>/elect/",
        candidates.elect_from_list,
        name="elect-from-list",
    ),
    path("members/<uuid:member>/leave/", candidates.leave_office, name="leave-office"),
    path("members/<uuid:member>/bureau/", candidates.join_bureau, name="join-bureau"),
    path("my-profile/", people.my_profile, name="my-profile"),
    path("profiles/", people.profiles, name="profiles"),
    path("profiles/new/", people.add_profile, name="add-profile"),
    path("profiles/<uuid:profile>/", people.profile, name="profile"),
    path("profiles/<uuid:profile>/change/", people.change_profile, name="change-profile"),
    path("profiles/<uuid:profile>/languages/", people.change_languages, name="change-languages"),
    path("profiles/<uuid:profile>/absence/", people.add_absence, name="add-absence"),
    path(
        "profiles/<uuid:profile>/absences/<uuid:absence>/remove/",
        people.remove_absence,
        name="remove-absence",
    ),
    path("profiles/<uuid:profile>/interest/", people.declare_interest, name="declare-interest"),
    path(
        "profiles/<uuid:profile>/interests/<uuid:interest>/end/",
        people.end_interest,
        name="end-interest",
    ),
    path("profiles/<uuid:profile>/declaration/", people.declare_solemnly, name="declare"),
    path("commissions/", commissions.commissions, name="commissions"),
    path("commissions/name/", commissions.name_commission, name="name-commission"),
    path("determinations/record/", commissions.determine, name="determine"),
    path("self-assessment/", self_assessment.assessments, name="assessments"),
    path("self-assessment/assess/", self_assessment.assess, name="assess"),
    path("self-assessment/<uuid:assessment>/", self_assessment.assessment, name="assessment"),
    path(
        "self-assessment/<uuid:assessment>/compared/<uuid:earlier>/",
        self_assessment.compare,
        name="compare-assessments",
    ),
    path(
        "self-assessment/<uuid:assessment>/export.csv",
        self_assessment.export,
        name="export-assessment",
    ),
    path("meetings/", meetings.meetings, name="meetings"),
    path("meetings/open/", meetings.open_meeting, name="open-meeting"),
    path("meetings/<uuid:meeting>/", meetings.meeting, name="meeting"),
    path("meetings/<uuid:meeting>/agenda/", meetings.add_item, name="add-item"),
    path(
        "meetings/<uuid:meeting>/agenda/<uuid:agenda_item>/raise/",
        meetings.raise_item,
        name="raise-item",
    ),
    path(
        "meetings/<uuid:meeting>/agenda/<uuid:agenda_item>/remove/",
        meetings.remove_item,
        name="remove-item",
    ),
    path("meetings/<uuid:meeting>/attendance/", meetings.attendance, name="attendance"),
    path("meetings/<uuid:meeting>/close/", meetings.close_meeting, name="close-meeting"),
    path("meetings/<uuid:meeting>/record.pdf", meetings.meeting_record, name="meeting-record"),
    path("meetings/<uuid:meeting>/decide/", decisions.decide, name="decide"),
    path("decisions/<uuid:decision>/", decisions.decision, name="decision"),
    path("decisions/<uuid:decision>/sign/", decisions.sign, name="sign"),
    path(
        "decisions/<uuid:decision>/sign/options/", decisions.signing_options, name="signing-options"
    ),
]

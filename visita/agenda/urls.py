from django.urls import path

from visita.agenda import feeds
from visita.agenda.views import acts, desk, leaving, ledger, recording

app_name = "agenda"
urlpatterns = [
    path("", desk.desk, name="desk"),
    path("deadlines.ics", feeds.deadlines, name="deadlines"),
    path("files/<uuid:visit>/", desk.file, name="file"),
    path("record/", acts.record, name="record"),
    path("record/states/<slug:code>/", acts.state, name="record-state"),
    path("record/new/", recording.new_act, name="record-act"),
    path("record/acts/<uuid:act>/correct/", recording.correct, name="correct-act"),
    path("record/acts/<uuid:act>/withdraw/", recording.withdraw, name="withdraw-act"),
    path("states/<slug:code>/exit/", leaving.exit_of, name="exit"),
    path("states/<slug:code>/exit.pdf", leaving.exit_pdf, name="exit-pdf"),
    path("ledger/", ledger.ledger, name="ledger"),
    path("ledger/entry/", ledger.entry, name="ledger-entry"),
    path("ledger/checkpoint/", ledger.checkpoint, name="ledger-checkpoint"),
    path("ledger/compare/", ledger.compare, name="ledger-compare"),
    path("ledger/verify/", ledger.verify, name="ledger-verify"),
]

from django.urls import path

from visita.intake.views import (
    brief,
    claims,
    correcting,
    events,
    items,
    receiving,
    states,
    watching,
)

app_name = "intake"
urlpatterns = [
    path("information/", items.items, name="items"),
    path("information/new/", receiving.new, name="new"),
    path("information/<uuid:item>/", items.item, name="item"),
    path("information/<uuid:item>/original/", items.original, name="original"),
    path("information/<uuid:item>/correct/", correcting.correct, name="correct"),
    path("information/<uuid:item>/lines/", correcting.lines, name="lines"),
    path("information/<uuid:item>/again/", correcting.again, name="again"),
    path("information/<uuid:item>/claims/add/", claims.add, name="add-claim"),
    path("information/<uuid:item>/move/", events.move, name="move-item"),
    path("information/review/", claims.review, name="review"),
    path("information/review/speaker/", claims.confirm_speaker, name="confirm-speaker"),
    path("information/claims/<uuid:claim>/", claims.claim, name="claim"),
    path("information/claims/<uuid:claim>/confirm/", claims.confirm, name="confirm-claim"),
    path("information/claims/<uuid:claim>/correct/", claims.correct, name="correct-claim"),
    path("information/claims/<uuid:claim>/reject/", claims.reject, name="reject-claim"),
    path("information/claims/<uuid:claim>/merge/", claims.merge, name="merge-claim"),
    path("information/claims/<uuid:claim>/reopen/", claims.reopen, name="reopen-claim"),
    path("information/events/<uuid:event>/", events.event, name="event"),
    path("information/events/<uuid:event>/brief.pdf", brief.event, name="event-brief"),
    path("information/events/<uuid:event>/rename/", events.rename, name="rename-event"),
    path("information/events/<uuid:event>/join/", events.join, name="join-events"),
    path("information/watch/", watching.watch_list, name="watch"),
    path("information/watch/begin/", watching.begin, name="begin-watch"),
    path("information/watch/<uuid:watch>/end/", watching.end, name="end-watch"),
    path("information/alerts/", watching.alerts, name="alerts"),
    path("information/alerts/seen/", watching.seen, name="see-alerts"),
    path("states/<slug:code>/", states.state, name="state"),
    path("states/<slug:code>/brief.pdf", brief.state, name="state-brief"),
]

from django.urls import path

from visita.portal import feeds, views

app_name = "portal"
urlpatterns = [
    path("documents/", views.documents, name="documents"),
    path("documents/<uuid:edition>/", views.document, name="document"),
    path("documents/<uuid:edition>/report.pdf", views.pdf, name="pdf"),
    path("documents.atom", feeds.DocumentsFeed(), name="feed"),
    path("programme/", views.programme, name="programme"),
    path("programme.atom", feeds.ProgrammeFeed(), name="programme-feed"),
]

from django.urls import path

from visita.reports.views import adopting, drafting, reading

app_name = "reports"
urlpatterns = [
    path("visits/<uuid:visit>/report/begin/", drafting.begin, name="begin"),
    path("reports/", reading.reports, name="reports"),
    path("reports/<uuid:report>/", reading.report, name="report"),
    path("reports/<uuid:report>/report.pdf", reading.pdf, name="pdf"),
    path("reports/<uuid:report>/write/", drafting.write, name="write"),
    path("reports/<uuid:report>/paragraphs/<uuid:paragraph>/", drafting.rewrite, name="rewrite"),
    path(
        "reports/<uuid:report>/paragraphs/<uuid:paragraph>/strike/",
        drafting.strike,
        name="strike",
    ),
    path("reports/<uuid:report>/circulate/", adopting.circulate, name="circulate"),
    path("reports/<uuid:report>/take-back/", adopting.take_back, name="take-back"),
    path("reports/<uuid:report>/adopt/", adopting.adopt, name="adopt"),
]

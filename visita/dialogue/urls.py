from django.urls import path

from visita.dialogue.views import following, letters, post, receiving, sending

app_name = "dialogue"
urlpatterns = [
    path("reports/<uuid:report>/transmit/", sending.transmit, name="transmit"),
    path("sent/<uuid:transmission>/", following.transmission, name="transmission"),
    path("sent/<uuid:transmission>/assess/", following.assess, name="assess"),
    path("recommendations/", following.recommendations, name="recommendations"),
    path("received/<uuid:transmission>/", receiving.received, name="received"),
    path("received/<uuid:transmission>/report.pdf", receiving.pdf, name="received-pdf"),
    path("received/<uuid:transmission>/respond/", receiving.respond, name="respond"),
    path("letters/", letters.letters, name="letters"),
    path("letters/begin/", letters.begin, name="begin-letters"),
    path("letters/<uuid:correspondence>/", letters.correspondence, name="correspondence"),
    path("letters/<uuid:correspondence>/send/", letters.send, name="send-letter"),
    path("letters/<uuid:correspondence>/receive/", letters.receive, name="receive-letter"),
    path("letters/<uuid:correspondence>/close/", letters.close, name="close-letters"),
    path(
        "letters/<uuid:correspondence>/<uuid:letter>/letter.pdf",
        letters.letter_pdf,
        name="letter-pdf",
    ),
    path("enclosures/<uuid:enclosure>/original/", letters.enclosure, name="enclosure"),
    path("post/", post.post, name="post"),
    path("post/<uuid:letter>/", post.letter, name="post-letter"),
    path("post/<uuid:letter>/answer/", post.answer, name="answer-letter"),
]

"""What the web server calls."""

import gc

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

# What was loaded so far stays. To look through it for garbage with each few requests is a tenth of
# what they cost; after Python's own few hundred new objects, a page would be looked through often.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 50)

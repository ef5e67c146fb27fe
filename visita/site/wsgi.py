"""What the web server calls."""

import gc

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

# What was loaded so far stays. Python would look through it for garbage again and again, after a
# few hundred new objects: that was a tenth of what a request costs (benchmarks/README.md).
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 50)

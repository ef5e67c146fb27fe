"""Forms for the kit's tests, as XForms."""

HEAD = (
    '<?xml version="1.0"?><h:html xmlns="http://www.w3.org/2002/xforms" '
    'xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">'
)
ID = '<bind nodeset="/data/meta/instanceID" type="string" jr:preload="uid"/>'


def xform(fields: str, binds: str, body: str, *, texts: str = "", looks: str = "") -> str:
    """A form: empty elements of its answers, what is known of them, and its questions."""
    instance = f'<data id="a" version="1">{fields}<meta><instanceID/></meta></data>'
    model = f"<model>{texts}<instance>{instance}</instance>{binds}{ID}</model>"
    head = f"<h:head><h:title>A form</h:title>{model}</h:head>"
    return f"{HEAD}{head}<h:body{looks}>{body}</h:body></h:html>"


PLAIN = xform(
    "<name/><age/><kind/>",
    '<bind nodeset="/data/name" type="string" required="true()"/>'
    '<bind nodeset="/data/age" type="int" constraint=". &lt; 130" jr:constraintMsg="Too old"/>'
    '<bind nodeset="/data/kind" type="string"/>',
    '<input ref="/data/name"><label>Name</label><hint>As **told**</hint></input>'
    '<input ref="/data/age"><label>Years</label></input>'
    '<select1 ref="/data/kind"><label>Kind</label><item><label>One</label><value>one</value></item>'
    "<item><label>Two</label><value>two</value></item></select1>",
)
"""A text that must be there, a number with a limit, a choice."""

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


def _yes_no(name: str, label: str) -> str:
    items = "".join(
        f"<item><label>{said}</label><value>{value}</value></item>"
        for value, said in (("yes", "Yes"), ("no", "No"))
    )
    return f'<select1 ref="/data/{name}"><label>{label}</label>{items}</select1>'


AGREED = "/data/consent_interview = 'yes'"
INTERVIEW = xform(
    "<consent_interview/><consent_photographs/><alias/><narrative/><signs/><picture/><letter/>"
    '<marks jr:template=""><mark/><size/></marks>',
    '<bind nodeset="/data/consent_interview" type="string" required="true()"/>'
    f'<bind nodeset="/data/consent_photographs" type="string" relevant="{AGREED}"/>'
    '<bind nodeset="/data/alias" type="string"/><bind nodeset="/data/narrative" type="string"/>'
    '<bind nodeset="/data/signs" type="string"/><bind nodeset="/data/picture" type="binary"/>'
    '<bind nodeset="/data/letter" type="binary"/><bind nodeset="/data/marks/mark" type="string"/>'
    '<bind nodeset="/data/marks/size" type="int"/>',
    _yes_no("consent_interview", "Does the person agree?")
    + _yes_no("consent_photographs", "May pictures be taken?")
    + '<input ref="/data/alias"><label>Alias</label></input>'
    '<input ref="/data/narrative" rows="5"><label>Account</label></input>'
    '<select ref="/data/signs"><label>Signs</label>'
    "<item><label>Bruises</label><value>bruises</value></item>"
    "<item><label>Scars</label><value>scars</value></item></select>"
    '<upload ref="/data/picture" mediatype="image/*"><label>Picture</label></upload>'
    '<upload ref="/data/letter" mediatype="application/*"><label>Letter</label></upload>'
    '<group ref="/data/marks"><label>Mark</label><repeat nodeset="/data/marks">'
    '<input ref="/data/marks/mark"><label>Where</label></input>'
    '<input ref="/data/marks/size"><label>Size in mm</label></input></repeat></group>',
)
"""Two consents, words, a photograph, a file, and entries that repeat."""

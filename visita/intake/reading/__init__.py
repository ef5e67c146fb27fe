"""From inert text to a cleaned document with attributed claims. Pure: no database, no clock."""

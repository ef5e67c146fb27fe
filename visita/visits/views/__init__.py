"""Pages of visits: lists, planning, what the Government is told, in the field."""

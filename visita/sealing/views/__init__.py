"""Pages about one's own key."""

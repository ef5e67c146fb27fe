"""People who sign in, how they prove who they are, and which office they hold on a day."""

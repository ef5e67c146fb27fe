"""The pages that gather what several packages hold."""

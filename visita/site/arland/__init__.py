"""The story of Arland, told by the same actions that people take: nobody opens an empty desk.

Arland, Northmark and Estmark do not exist, and nobody in the story does. Its days are counted back
from the moment at which it is told, so that what is due stays due.
"""

"""Candidates in, the best consistent outline and its tree out."""

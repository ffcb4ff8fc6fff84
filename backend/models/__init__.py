"""Backbones, mappers and the one model folder."""

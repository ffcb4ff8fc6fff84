"""``make demo``: the main job on real imagery, from raw layers to a styled QGIS project.

Runs the same command lines a person would type, so it shows nothing a user
could not do. Standard library only; QGIS is driven by :mod:`tools.demo.project`.
"""

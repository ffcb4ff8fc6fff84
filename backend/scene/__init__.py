"""The one scene type: rasters of any kind, looked at as one stack of bands on one grid."""

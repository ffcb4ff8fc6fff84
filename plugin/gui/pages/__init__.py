"""The dock's pages, one file each."""

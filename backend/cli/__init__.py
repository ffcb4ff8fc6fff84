"""The command line: every job by hand, with help, progress and Ctrl-C that leaves a resumable run."""

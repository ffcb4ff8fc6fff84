"""The Processing provider: one algorithm a job, with and without a desktop."""

"""Does a transformer's attention find what is on the ground, and is that learned?"""

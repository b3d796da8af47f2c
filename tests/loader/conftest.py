"""Property tests run on shared machines: what a single example takes is no test of its own."""

from hypothesis import settings

settings.register_profile("loader", deadline=None)
settings.load_profile("loader")

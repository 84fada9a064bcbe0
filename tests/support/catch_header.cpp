// Nothing: a target needs one source for its header to be precompiled, and Catch2's main is built without it.

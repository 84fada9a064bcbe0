// Nothing: a target needs one source for its headers to be precompiled.

//! Checks over the whole workspace: what may depend on what, licences, words, examples, and the command line tool.

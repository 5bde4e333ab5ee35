package dev.oddline.git;

/** What a name in a folder stands for. Only a regular file is ever opened. */
public enum FileKind {
    REGULAR,
    SYMLINK,
    /** A repository inside the repository. */
    SUBMODULE,
    /** A pipe, socket or device. */
    SPECIAL
}

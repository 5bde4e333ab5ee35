package dev.oddline.check.verification;

import dev.oddline.check.content.FileContents;
import java.util.Optional;

/** What is at hand to hold claims against. Nothing of it is contacted: all of it is on this machine. */
public interface Sources {

    /** Returns the files of the records' own repository, as they are checked. */
    FileContents files();

    /** Returns the records' own repository. */
    CodeRepository ownRepository();

    /** Returns the clone of a repository of the settings; empty where none was given. */
    Optional<CodeRepository> cloneOf(String repository);

    /** Returns the work tree of the records' own repository. */
    StoredFiles workTree();

    /** Returns DVC's cache. */
    StoredFiles dvcCache();

    /** Returns the objects that Git LFS has fetched. */
    StoredFiles lfsObjects();
}

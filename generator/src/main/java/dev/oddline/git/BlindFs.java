package dev.oddline.git;

import java.io.File;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.util.FS;

/**
 * What JGit sees of the file system: every repository's {@code config} file is missing, but for one that was checked
 * before. A configuration can include any file of the machine and name programs to start; JGit follows the first.
 *
 * <p>For the same reason no folder that objects are borrowed from (an alternate) looks like a repository: JGit would open it
 * as one, with a file system of its own. The objects alone are enough.
 *
 * <p>Extends a class because JGit offers no interface.
 */
final class BlindFs extends FS {
    private static final Set<String> MARKS_OF_A_REPOSITORY = Set.of("refs", "reftable");

    private final Optional<File> checkedConfig;

    BlindFs(Optional<File> checkedConfig) {
        this.checkedConfig = checkedConfig;
    }

    @Override
    public File resolve(File folder, String name) {
        File file = super.resolve(folder, name);
        boolean unchecked = name.equals("config") && !checkedConfig.equals(Optional.of(file));
        boolean hidden = unchecked || MARKS_OF_A_REPOSITORY.contains(name);
        return hidden ? new File(file, "hidden") : file; // no file can be below a file
    }

    @Override
    public FS newInstance() {
        return new BlindFs(checkedConfig);
    }

    @Override
    public boolean supportsExecute() {
        return false;
    }

    @Override
    public boolean isCaseSensitive() {
        return true;
    }

    @Override
    public boolean canExecute(File file) {
        return false;
    }

    @Override
    public boolean setExecute(File file, boolean canExecute) {
        return false;
    }

    @Override
    public boolean retryFailedLockFileCommit() {
        return false;
    }

    @Override
    @SuppressWarnings("NullAway") // JGit's word for "there is none"
    protected File discoverGitExe() {
        return null;
    }

    @Override
    public ProcessBuilder runInShell(String command, String[] arguments) {
        throw new IllegalStateException("nothing is ever run: " + command);
    }
}

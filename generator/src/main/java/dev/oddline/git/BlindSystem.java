package dev.oddline.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What JGit sees of the machine: no configuration of the user or the system, and no environment. JGit asks one object
 * for the whole program, so {@link #install} replaces it before the first repository is opened.
 *
 * <p>Extends a class because JGit offers no interface.
 */
final class BlindSystem extends SystemReader.Delegate {
    /** Room for a chain of 50 versions of a folder of 10,000 files; with less, each version is unpacked from the start. */
    private static final int DELTA_BASE_BYTES = 64 << 20;

    private BlindSystem(SystemReader machine) {
        super(machine);
    }

    /**
     * Makes JGit see nothing of the machine's settings, and loads most of what opening a repository needs. Calling it again
     * changes nothing.
     */
    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof BlindSystem)) {
            BlindSystem blind = new BlindSystem(SystemReader.getInstance());
            SystemReader.setInstance(blind);
            WindowCacheConfig cache = new WindowCacheConfig();
            cache.setDeltaBaseCacheLimit(DELTA_BASE_BYTES);
            cache.install();
            blind.getUserConfig(); // with the first settings JGit loads its texts and what it knows of file systems
        }
    }

    @Override
    @SuppressWarnings("NullAway") // JGit's word for "not set"
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new NoSettings(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new NoSettings(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new NoSettings(parent, fs);
    }

    @Override
    public StoredConfig getUserConfig() {
        return new NoSettings(new Config(), FS.DETECTED);
    }

    @Override
    public StoredConfig getJGitConfig() {
        return new NoSettings(new Config(), FS.DETECTED);
    }

    @Override
    public StoredConfig getSystemConfig() {
        return new NoSettings(new Config(), FS.DETECTED);
    }

    /** A configuration without a file. */
    private static final class NoSettings extends FileBasedConfig {

        @SuppressWarnings("NullAway") // JGit takes null for "no file"
        NoSettings(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // there is no file
        }

        @Override
        public void save() {
            // nothing is ever written
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        /**
         * Returns a coarse resolution of file times. Without an answer JGit measures it by writing files into the
         * repository.
         */
        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            return section.equals("filesystem") ? unit.convert(2, TimeUnit.SECONDS) : otherwise;
        }
    }
}

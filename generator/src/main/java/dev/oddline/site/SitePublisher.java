package dev.oddline.site;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;

/**
 * Writes a site so that a reader finds the old one or the new one, never a part of one, also after the process was
 * killed; what a killed build left behind is brought to an end by the next. Where a folder cannot be renamed, where that
 * is asked for, and above {@value #MANY_FILES} files, changed files are put into place one by one from a journal: then a
 * reader can meet a mixture for a moment, and a killed build leaves one until the next.
 *
 * <p>The swap is two renames, since Java has no exchange. For the instant between them nothing stands at the path; a
 * build that is killed just there leaves both sites beside it, and the next build puts one back before all else.
 *
 * <p>Interrupting the thread stops the making of files, with what was written removed.
 */
public final class SitePublisher {

    private static final int MANY_FILES = 20_000;

    private final Disk disk;
    private final PublishOptions options;
    private final int manyFiles;

    public SitePublisher(PublishOptions options) {
        this(new RealDisk(), options, MANY_FILES);
    }

    SitePublisher(Disk disk, PublishOptions options, int manyFiles) {
        this.disk = new NamingDisk(disk);
        this.options = options;
        this.manyFiles = manyFiles;
    }

    /**
     * Makes every file of the plan and puts the site into a folder. Files whose bytes do not differ keep their place on
     * the disk; if none differs, nothing is touched. Dot-files at the top of the folder are kept.
     *
     * @param out the folder; missing, empty, a site, or with nothing but dot-files in it
     * @throws IOException if the folder is somebody else's, another process is building into it, or a file cannot be
     *     made, read or written; the message holds the path
     * @throws java.io.InterruptedIOException if the thread was interrupted
     */
    @SuppressWarnings("try") // the lock is held, not used
    public PublishReport publish(SitePlan plan, Path out) throws IOException {
        OutputFolder folder = OutputFolder.at(disk, out, options.protectedFolders());
        Trees.makeFolders(disk, folder.parent());
        boolean renamable = disk.canRename(folder.parent(), folder.path());
        if (!renamable) {
            Trees.makeFolders(disk, folder.path());
        }
        try (BuildLock lock = BuildLock.take(folder.lock(renamable), folder.path(), options.builder())) {
            new Recovery(disk, folder).run();
            folder.requireOurs(disk);
            PublishReport report = publish(plan, folder, renamable);
            Trees.delete(disk, folder.aside());
            return report;
        }
    }

    private PublishReport publish(SitePlan plan, OutputFolder folder, boolean renamable) throws IOException {
        Listing old = Listing.of(disk, folder.path());
        Optional<PublishMode> inPlace = reasonForInPlace(plan, old, renamable);
        if (inPlace.isPresent()) {
            return inPlace(plan, folder, old, inPlace.get());
        }
        Optional<PublishReport> swapped = swapped(plan, folder, old);
        return swapped.isPresent() ? swapped.get() : inPlace(plan, folder, old, PublishMode.IN_PLACE_NOT_RENAMABLE);
    }

    private Optional<PublishMode> reasonForInPlace(SitePlan plan, Listing old, boolean renamable) {
        if (options.placement() == Placement.IN_PLACE) {
            return Optional.of(PublishMode.IN_PLACE_AS_ASKED);
        }
        if (!renamable) {
            return Optional.of(PublishMode.IN_PLACE_NOT_RENAMABLE);
        }
        return plan.files().size() > manyFiles && !old.files().isEmpty()
                ? Optional.of(PublishMode.IN_PLACE_MANY_FILES)
                : Optional.empty();
    }

    /** Returns empty, with the old site untouched, if it cannot be renamed. */
    private Optional<PublishReport> swapped(SitePlan plan, OutputFolder folder, Listing old) throws IOException {
        Path staging = folder.staging();
        try {
            Draft draft = new Drafting(disk, options, folder.path(), old, staging).draft(plan);
            Stale stale = Stale.of(old, plan.paths());
            if (isOldSite(draft, stale, folder)) {
                Trees.delete(disk, staging);
                return Optional.of(report(PublishMode.UNCHANGED, draft, stale));
            }
            Swap swap = new Swap(disk, folder, new Crew(options.threads()));
            swap.complete(draft, old);
            if (swap.exchange()) {
                return Optional.of(report(PublishMode.SWAPPED, draft, stale));
            }
            Trees.delete(disk, staging);
            return Optional.empty();
        } catch (IOException | RuntimeException | Error e) {
            discard(staging, e);
            throw e;
        }
    }

    private PublishReport inPlace(SitePlan plan, OutputFolder folder, Listing old, PublishMode mode)
            throws IOException {
        Trees.makeFolders(disk, folder.path());
        Path journal = folder.journal();
        Draft draft;
        Stale stale;
        try {
            draft = new Drafting(disk, options, folder.path(), old, journal).draft(plan);
            stale = Stale.of(old, plan.paths());
            if (isOldSite(draft, stale, folder)) {
                Trees.delete(disk, journal);
                return report(PublishMode.UNCHANGED, draft, stale);
            }
            Securing.complete(disk, journal, draft.manifest());
        } catch (IOException | RuntimeException | Error e) {
            discard(journal, e);
            throw e;
        }
        new Journal(disk, folder).apply(draft.manifest());
        return report(mode, draft, stale);
    }

    private boolean isOldSite(Draft draft, Stale stale, OutputFolder folder) throws IOException {
        Path marker = folder.path().resolve(Manifest.FILE_NAME);
        return draft.changed().isEmpty()
                && stale.isEmpty()
                && disk.look(marker).filter(BasicFileAttributes::isRegularFile).isPresent()
                && Arrays.equals(disk.read(marker), ManifestJson.write(draft.manifest()));
    }

    /** Removes what a failed build has written. What cannot be removed is left to the next build. */
    private void discard(Path unfinished, Throwable failure) {
        try {
            Trees.delete(disk, unfinished);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static PublishReport report(PublishMode mode, Draft draft, Stale stale) {
        return new PublishReport(
                mode,
                draft.changed().size(),
                draft.unchanged().size(),
                stale.files().size());
    }
}

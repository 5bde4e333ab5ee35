package dev.oddline.site;

import java.util.List;

/**
 * How to publish.
 *
 * @param tool name and version of this program, written into the marker
 * @param threads that make pages, at least 1; the site does not depend on it
 */
public record PublishOptions(
        String tool,
        int threads,
        Placement placement,
        List<ProtectedFolder> protectedFolders,
        Builder builder,
        Progress progress) {

    public PublishOptions {
        protectedFolders = List.copyOf(protectedFolders);
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads make no page");
        }
    }
}

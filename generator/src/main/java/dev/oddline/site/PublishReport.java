package dev.oddline.site;

/**
 * What publishing did.
 *
 * @param written files that are new or differ from the old site's; the marker does not count
 * @param unchanged files whose bytes are those of the old site
 * @param deleted files of the old site that the new one does not have
 */
public record PublishReport(PublishMode mode, int written, int unchanged, int deleted) {}

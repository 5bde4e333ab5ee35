package dev.oddline.cluster.projection;

/** Is told how far long work is. */
@FunctionalInterface
public interface Progress {
    /** Nobody wants to know. */
    Progress NONE = share -> {};

    /** Takes note of the share that is done, 0..1, never falling. */
    void done(double share);
}

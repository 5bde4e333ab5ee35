package dev.oddline.git;

import java.util.BitSet;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** Compares two versions of a text line by line. */
public final class LineDifference {
    private LineDifference() {}

    /**
     * Returns the lines of the new version that are new or changed, 1-based. A line that was only taken away touches
     * none. Line ends do not count.
     */
    public static BitSet touchedLines(byte[] before, byte[] after) {
        BitSet touched = new BitSet();
        RawText old = new RawText(before);
        RawText now = new RawText(after);
        for (Edit edit : new HistogramDiff().diff(RawTextComparator.WS_IGNORE_TRAILING, old, now)) {
            touched.set(edit.getBeginB() + 1, edit.getEndB() + 1);
        }
        return touched;
    }
}

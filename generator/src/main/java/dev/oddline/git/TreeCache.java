package dev.oddline.git;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Keeps the folders read last: a commit's folders are its child's parents' folders. */
final class TreeCache {
    private static final int MAX_BYTES = 64 << 20;

    private final ObjectStore store;
    private final Map<ObjectId, byte[]> kept = new LinkedHashMap<>();
    private long bytes;

    TreeCache(ObjectStore store) {
        this.store = store;
    }

    byte[] bytes(ObjectId tree) throws IOException {
        Optional<byte[]> known = Optional.ofNullable(kept.remove(tree));
        byte[] content = known.isPresent() ? known.get() : store.treeBytes(tree);
        kept.put(tree, content);
        bytes += known.isPresent() ? 0 : content.length;
        for (Iterator<byte[]> oldest = kept.values().iterator(); bytes > MAX_BYTES && oldest.hasNext(); ) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
        return content;
    }
}

package dev.oddline.selection.scoring;

import java.io.IOException;

/** Looks at scored scenes, some after the other. */
@FunctionalInterface
public interface SceneReader {

    /** Looks at some scenes; they do not change afterwards. */
    void scenes(ScoredScenes scenes) throws IOException;
}

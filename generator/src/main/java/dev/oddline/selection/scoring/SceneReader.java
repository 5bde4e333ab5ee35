package dev.oddline.selection.scoring;

import java.io.IOException;

/** Looks at scored scenes one after the other. */
@FunctionalInterface
public interface SceneReader {

    /** Looks at a scene; an array of its own holds the scores. */
    void scene(ScoredScene scene) throws IOException;
}

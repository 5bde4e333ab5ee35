package dev.oddline.selection.aggregation;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * From the scores of objects to frames, and from frames to a scene.
 *
 * @param frame of the scores in a frame
 * @param scene of the scores of the frames
 * @param empty a frame for which {@code frame} is undefined
 */
public record SceneReduction(Reduction frame, Reduction scene, EmptyFrames empty) {

    /**
     * Returns the score of a scene; empty where {@code scene} is undefined because no frame has one.
     *
     * @param frames {@code [frame][object]}; a frame may have no objects
     */
    public OptionalDouble of(List<double[]> frames) {
        return scene.of(frames.stream()
                .map(frame::of)
                .flatMapToDouble(score -> score.isPresent()
                        ? DoubleStream.of(score.getAsDouble())
                        : empty == EmptyFrames.ZERO ? DoubleStream.of(0) : DoubleStream.empty())
                .toArray());
    }

    /** Returns the reduction of all objects of a scene at once, whatever frame they are in. */
    public static OptionalDouble pooled(Reduction reduction, List<double[]> frames) {
        return reduction.of(frames.stream().flatMapToDouble(DoubleStream::of).toArray());
    }
}

package dev.oddline.selection.scoring;

/**
 * What a row of outputs holds.
 *
 * @param <T> what models say
 */
public sealed interface Said<T> {

    /** The model said something. */
    record Given<T>(T value) implements Said<T> {}

    /** Nothing was there to be scored, such as a frame without detections. */
    record Nothing<T>() implements Said<T> {}

    /** Something stands there that cannot be read, and why. */
    record Unreadable<T>(String reason) implements Said<T> {}
}
